/** A shape for every kind on a grid of 12: told apart without their colour. */
export const kindShapes: Readonly<Record<string, string>> = {
  incident: 'M6 0 12 6 6 12 0 6Z',
  event: 'M6 0.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11Z',
  commitment: 'M1 0.500h10v7.500L6 11.500 1 8Z',
  'force-level': 'M6 0.500 12 11.500H0Z',
  statement: 'M0.500 1h11v7.500H6L3 11.500V8.500H0.500Z',
  role: 'M0.500 0.500h11v11h-11Z',
  relation: 'M4 0h4v4h4v4H8v4H4V8H0V4h4Z',
  tally: 'M0.500 1h2.600v10H0.500ZM4.700 1h2.600v10H4.700ZM8.900 1h2.600v10H8.900Z',
}
