declare module 'virtual:borders' {
  /** Where the drawn borders are. */
  export const bordersUrl: string
}
