interface Opened {
  readonly isOpen: () => boolean
  readonly close: () => void
}

/**
 * A button and the box that it opens: the box closes at Escape, which goes back to the button, at a click elsewhere and when
 * the focus goes on.
 */
export function closable({ isOpen, close }: Opened): (element: HTMLElement) => () => void {
  return (element) => {
    const gone = new AbortController()
    const { signal } = gone
    const isOutside = (target: EventTarget | null) =>
      target instanceof Node && !element.contains(target)
    element.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !isOpen()) return
        event.stopPropagation()
        close()
        element.querySelector('button')?.focus()
      },
      { signal },
    )
    element.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (isOutside(relatedTarget)) close()
      },
      { signal },
    )
    document.addEventListener(
      'click',
      ({ target }) => {
        if (isOpen() && isOutside(target)) close()
      },
      { signal },
    )
    return () => gone.abort()
  }
}
