/**
 * All rows of a query that gives its rows page by page. No statement stays open between pages, so the
 * reader may stop, wait or write meanwhile, and a writer is never held up.
 *
 * @param fetch The rows after `last`, at most `size`; those from the start when there is no last.
 */
export async function* pages<Row>(
  size: number,
  fetch: (last: Row | undefined) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  let last: Row | undefined
  for (;;) {
    const rows = await fetch(last)
    yield* rows
    last = rows.at(-1)
    if (rows.length < size) return
  }
}
