import { dueOf, isA, isIn, isNone, numberOf, type Row, row, unitedStates } from './told.ts'

/** The later report. */
export const later: readonly Row[] = [
  [
    37,
    'published by its header',
    ({ document: { published } }) =>
      published?.basis === 'inline' && published.value === '2021-07-27',
  ],
  row(
    38,
    'the agreement',
    ['event', 'agreement on July'],
    ({ content, when }) => content.type.value === 'agree' && when?.value.edtf === '2021-07-26',
  ),
  row(
    39,
    'the promise to end',
    ['commitment', 'formally end the US'],
    (claim) =>
      claim.content.act.value === 'end' &&
      dueOf(claim) === '2021-12-31' &&
      claim.content.scope?.value.includes('formally') === true,
  ),
  row(
    40,
    'the meeting',
    ['event', 'leaders met in'],
    ({ content }) => content.type.value === 'consult',
  ),
  row(
    41,
    'a statement expected',
    ['statement', 'expected to detail'],
    ({ content }) => content.expected === true,
  ),
  row(
    42,
    'the invasion',
    ['event', 'Invasion of Iraq by'],
    ({ content, when, layer }) =>
      content.type.value === 'assault' && when?.value.edtf === '2003' && layer === 'background',
  ),
  row(
    43,
    'the post',
    ['statement', 'reaffirmed our commitment'],
    ({ content, when }) =>
      content.medium?.value === 'social-post' &&
      isA(content.speakers, 'joe-biden') &&
      when?.value.edtf === '2021-07-26',
  ),
  row(
    44,
    'cooperation to expand',
    ['commitment', 'expand cooperation'],
    // "We" in the president's post: he, or the country he speaks for.
    ({ content }) =>
      content.act.value === 'expand' &&
      (isA(content.promisors, 'joe-biden') || isA(content.promisors, 'Q30')),
  ),
  row(45, 'the future role', ['statement', 'to be available'], ({ content }) =>
    isA(content.speakers, 'joe-biden'),
  ),
  row(
    46,
    'no combat mission',
    ['commitment', 'will no longer be'],
    (claim) => claim.content.act.value === 'end' && dueOf(claim) === '2021-12-31',
  ),
  row(
    47,
    'support for democracy',
    ['commitment', 'support the strengthening'],
    ({ content }) => content.act.value === 'support' && isA(content.promisors, unitedStates),
  ),
  row(
    48,
    'elections',
    ['event', 'elections in Iraq'],
    ({ when, realis }) => when?.value.edtf === '2021-10' && realis === 'planned',
  ),
  row(
    49,
    'cooperation goes on',
    ['commitment', 'counter-terrorism cooperation'],
    ({ content }) => content.type === 'maintain',
  ),
  row(50, 'the senior official', ['statement', 'a senior official'], ({ content }) =>
    content.speakers.some(({ value }) => /senior official/.test(value.name) && !value.actor),
  ),
  row(
    51,
    'the bombing',
    ['incident', 'bombing'],
    ({ when, where }) => where?.value.name === 'Baghdad' && isIn(when, '2021-07-19', '2021-07-25'),
  ),
  row(
    52,
    'regular troops',
    ['force-level', '2,500 regular troops'],
    ({ content, where }) =>
      numberOf(content.amount) === 2500 &&
      content.component?.value === 'regular' &&
      where?.value.country === 'IRQ',
  ),
  row(
    53,
    'special forces',
    ['force-level', 'Special Operation Forces'],
    ({ content }) =>
      isNone(content.amount, 'withheld') && content.component?.value === 'special-operations',
  ),
  row(
    54,
    'the role shifts',
    ['commitment', 'advising and training'],
    ({ content }) =>
      ['advise', 'train'].includes(content.act.value) && isA(content.promisors, unitedStates),
  ),
  row(
    55,
    'the war',
    ['event', 'conflict from 2003'],
    ({ when, layer }) => when?.value.edtf === '2003/2011' && layer === 'background',
  ),
  row(56, 'the overthrow', ['event', 'overthrew'], ({ layer }) => layer === 'background'),
  row(
    57,
    'the withdrawal',
    ['event', 'withdrew its troops'],
    ({ content, when, layer }) =>
      content.type.value === 'retreat' && when?.value.edtf === '2011' && layer === 'background',
  ),
  row(
    58,
    'the return',
    ['event', 're-involved'],
    ({ when, layer }) => when?.value.edtf === '2014' && layer === 'background',
  ),
  row(
    59,
    'Biden',
    ['role', 'Joe Biden'],
    ({ content }) =>
      content.holder.value.actor === 'joe-biden' && content.status?.value === 'current',
  ),
  row(
    60,
    'Kadhimi',
    ['role', 'Mustafa al-Kadhimi'],
    ({ content }) =>
      content.holder.value.actor === 'mustafa-al-kadhimi' && content.status?.value === 'current',
  ),
  row(61, 'Bush', ['role', 'George.W. Bush'], ({ content }) => content.status?.value === 'former'),
]
