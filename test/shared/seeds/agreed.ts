import { iraq, isA, numberOf, type Row, row, unitedStates } from './told.ts'

/** The earlier report: what was agreed, promised and counted. */
export const agreed: readonly Row[] = [
  row(
    1,
    'the agreement',
    ['event', 'agreed on Wednesday'],
    ({ content, when }) =>
      content.type.value === 'agree' &&
      isA(content.actors, unitedStates) &&
      isA(content.actors, iraq) &&
      when !== undefined,
  ),
  row(
    2,
    'the promise to withdraw',
    ['commitment', 'withdraw all combat'],
    (claim) =>
      claim.content.act.value === 'withdraw' &&
      isA(claim.content.promisors, unitedStates) &&
      claim.content.object?.value.includes('combat troops') === true &&
      claim.content.deadline === undefined,
  ),
  row(3, 'a contingent stays', ['commitment', 'small contingent will'], ({ content }) =>
    ['train', 'remain'].includes(content.act.value),
  ),
  row(
    4,
    'the joint statement',
    ['statement', 'transition focused on'],
    ({ content }) =>
      content.medium?.value === 'joint-statement' &&
      isA(content.speakers, unitedStates) &&
      isA(content.speakers, iraq),
  ),
  row(
    5,
    'the virtual meeting',
    ['event', 'virtual meeting'],
    ({ content }) => content.type.value === 'consult' && content.form?.value === 'meeting',
  ),
  row(
    6,
    'a calendar to be set',
    ['commitment', 'future technical dialogue'],
    ({ realis }) => realis !== 'denied',
  ),
  row(
    7,
    'almost daily rockets',
    ['incident', 'daily rocket attacks'],
    ({ content }) =>
      content.weapon?.value === 'rocket' &&
      content.clarity === 'aggregated' &&
      content.targets.some(({ value }) => value.party?.actor === unitedStates),
  ),
  row(8, 'attributed to militias', ['incident', 'daily rocket attacks'], ({ content }) =>
    content.responsibility.some(
      ({ stance, party }) => stance === 'blamed' && party?.value.name.includes('Shiite') === true,
    ),
  ),
  row(
    9,
    'strikes in Syria',
    ['incident', 'airstrikes'],
    ({ content, where }) =>
      content.type.value === 'air-drone-strike' && where?.value.country === 'SYR',
  ),
  row(
    10,
    'the ordered reduction',
    ['event', 'ordered a reduction'],
    ({ content }) => isA(content.actors, 'donald-trump') && content.mode?.value === 'withdraw',
  ),
  row(
    11,
    'troops in Iraq',
    ['force-level', '2,500 troops'],
    ({ content, where }) => numberOf(content.amount) === 2500 && where?.value.country === 'IRQ',
  ),
  row(
    12,
    'troops in Afghanistan',
    ['force-level', '2,500 troops'],
    ({ content, where }) => numberOf(content.amount) === 2500 && where?.value.country === 'AFG',
  ),
  row(
    13,
    'as of a day',
    ['force-level', '2,500 troops'],
    ({ content, when }) => (content.asOf ?? when)?.value.edtf === '2021-01-15',
  ),
  row(
    14,
    'the earlier removal',
    ['event', 'removal of all troops'],
    ({ content, layer }) => isA(content.actors, 'barack-obama') && layer === 'background',
  ),
  row(
    15,
    'the bases',
    ['commitment', 'protect the bases'],
    ({ content }) => content.act.value === 'protect' && isA(content.promisors, iraq),
  ),
  row(16, 'the stated purpose', ['statement', 'according to Washington'], ({ content }) =>
    isA(content.speakers, unitedStates),
  ),
]
