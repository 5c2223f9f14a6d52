import { isA, isNone, numberOf, type Row, row, unitedStates } from './told.ts'

const balad = ['incident', 'landed near the Balad'] as const

/** The earlier report: attacks, what is said of them, offices, and its date. */
export const attacks: readonly Row[] = [
  row(
    17,
    'two rockets',
    balad,
    ({ content, when, where }) =>
      content.weapon?.value === 'rocket' &&
      numberOf(content.weaponCount) === 2 &&
      when?.value.words.includes('Sunday') === true &&
      where?.value.country === 'IRQ',
  ),
  row(
    18,
    'nobody hurt, nothing broken',
    balad,
    ({ content }) =>
      content.casualties.some(({ amount }) => isNone(amount)) && isNone(content.damage),
  ),
  row(19, 'unclaimed', balad, ({ content }) =>
    content.responsibility.some(({ stance }) => stance === 'unclaimed'),
  ),
  row(20, 'blamed', balad, ({ content }) =>
    content.responsibility.some(
      ({ stance, by }) => stance === 'blamed' && by?.value.actor === unitedStates,
    ),
  ),
  row(
    21,
    'the fourteenth',
    ['tally', 'fourteenth attack'],
    ({ content }) => numberOf(content.amount) === 14 && content.ordinal === true,
  ),
  row(
    22,
    'six with rockets',
    ['tally', 'six rocket attacks'],
    ({ content }) => numberOf(content.amount) === 6 && content.weapon?.value === 'rocket',
  ),
  row(
    23,
    'two dead',
    ['tally', 'died as a result'],
    ({ content }) =>
      numberOf(content.amount) === 2 &&
      content.state?.value === 'killed' &&
      /American/.test(content.who?.value.name ?? ''),
  ),
  row(
    24,
    'one dead',
    ['tally', 'died as a result'],
    ({ content }) =>
      numberOf(content.amount) === 1 &&
      content.state?.value === 'killed' &&
      content.status?.value === 'civilian',
  ),
  row(25, 'one wounded', ['incident', 'also wounded in'], ({ content }) =>
    content.casualties.some(({ state, amount }) => state === 'wounded' && numberOf(amount) === 1),
  ),
  [
    26,
    'which contradicts',
    ({ links }) =>
      links.some(({ verdict, path }) => verdict === 'contradicts' && path === 'casualties.wounded'),
  ],
  row(27, 'experts', ['statement', 'smokescreen'], ({ content }) =>
    content.speakers.some(({ value }) => value.name.includes('experts')),
  ),
  row(
    28,
    'attacks to intensify',
    ['commitment', 'intensify them'],
    ({ content }) => content.type === 'threaten' && isA(content.promisors, 'qais-al-khazali'),
  ),
  row(
    29,
    'until they leave',
    ['commitment', 'intensify them'],
    ({ content }) => content.condition?.value.type === 'until',
  ),
  row(
    30,
    'an attack this month',
    ['incident', 'beginning of the month'],
    ({ content, when }) =>
      content.targets.some(({ value }) => value.type === 'base') && when !== undefined,
  ),
  row(
    31,
    'a warning with an if',
    ['commitment', 'attack if necessary'],
    ({ content }) => content.type === 'threaten' && content.condition?.value.type === 'if',
  ),
  row(
    32,
    'Austin',
    ['role', 'Lloyd Austin'],
    ({ content }) =>
      content.post.value === 'Defense Secretary' && content.status?.value === 'current',
  ),
  row(33, 'Obama', ['role', 'Barack Obama'], ({ content }) => content.status?.value === 'former'),
  row(34, 'Khazali', ['role', 'Qais al Khazali'], ({ content }) =>
    /official/.test(content.post.value),
  ),
  [35, 'two presidents', ({ notices }) => notices.some(({ code }) => code === 'role-clash')],
  [
    36,
    'published in 2021',
    ({ document: { published } }) =>
      published?.basis === 'inferred' &&
      (published.earliest ?? '') >= '2021-01-01' &&
      (published.latest ?? '9999') <= '2021-12-31',
  ],
]
