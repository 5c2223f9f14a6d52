import {
  type Claim,
  ClaimId,
  claimId,
  type Kind,
  OnrecordError,
  type Party,
  type Read,
  type Span,
  Claim as schema,
  stated,
} from '../../record/index.ts'
import { addedByHand, correctClaim } from '../../store/index.ts'
import type { CaseRecord, RecordReport } from '../../view/index.ts'
import { correctionIn } from './correction-in.ts'
import { partiesNamed } from './known-party.ts'
import { typedAmount } from './typed-value.ts'

/** What a person adds: the words, what kind of claim they make, and its parts as typed. */
export interface Added {
  readonly kind: Kind
  readonly words: Span
  readonly parts: Readonly<Record<string, string>>
}

interface Given {
  /** The words chosen. */
  readonly quote: string
  readonly words: Span
  readonly typed: (part: string) => string
  readonly parties: (part: string) => readonly Read<Party>[]
}

/** What a claim of each kind cannot be without. `who` and `whom` name people and bodies. */
export const needed: Readonly<Record<Kind, readonly string[]>> = {
  incident: ['type'],
  event: ['type', 'who'],
  commitment: ['act', 'who'],
  'force-level': ['amount', 'of'],
  statement: ['who', 'stance'],
  role: ['who', 'post'],
  relation: ['who', 'type', 'whom'],
  tally: ['amount', 'counted'],
}

/** Further parts that only a new claim takes; the others are those that can be corrected. */
export const offered: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  event: ['whom'],
  commitment: ['whom'],
  'force-level': ['who'],
  statement: ['whom'],
  role: ['whom'],
}

function amountOf({ typed, words }: Given) {
  const value = typedAmount(typed('amount'), undefined)
  if (!value) throw new OnrecordError('usage-value', `"${typed('amount')}" is not a number.`)
  return stated(value, words)
}

/** The smallest content of each kind; whether it is one is judged with the whole claim. */
const makers: Readonly<Record<Kind, (given: Given) => object>> = {
  incident: ({ typed, words }) => ({
    type: stated(typed('type'), words),
    stage: 'accomplished',
    clarity: 'single',
    targets: [],
    casualties: [],
    responsibility: [],
  }),
  event: ({ typed, words, quote, parties }) => ({
    type: stated(typed('type'), words),
    contexts: [],
    actors: parties('who'),
    recipients: parties('whom'),
    act: stated(quote, words),
  }),
  commitment: ({ typed, words, quote, parties }) => ({
    type: 'undertake',
    strength: stated('pledged', words),
    promisors: parties('who'),
    beneficiaries: parties('whom'),
    act: stated(typed('act'), words),
    promise: stated(quote, words),
  }),
  'force-level': (given) => ({
    amount: amountOf(given),
    of: stated(given.typed('of'), given.words),
    owner: given.parties('who')[0],
    roles: [],
    basis: stated('present', given.words),
  }),
  statement: ({ typed, words, quote, parties }) => ({
    speakers: parties('who'),
    stance: stated(typed('stance'), words),
    speech: 'indirect',
    content: stated(quote, words),
    addressees: parties('whom'),
  }),
  role: ({ typed, words, parties }) => ({
    holder: parties('who')[0],
    post: stated(typed('post'), words),
    body: parties('whom')[0],
    status: stated('current', words),
  }),
  relation: ({ typed, words, parties }) => ({
    subject: parties('who')[0],
    type: stated(typed('type'), words),
    object: parties('whom')[0],
  }),
  tally: (given) => ({
    counted: given.typed('counted'),
    amount: amountOf(given),
    targets: [],
    of: stated(given.quote, given.words),
  }),
}

/** Stands in while the rest is looked at. */
const noId = ClaimId.parse(`clm_${'0'.repeat(16)}`)

function bare({ document }: RecordReport, { kind, words }: Added, content: object): Claim {
  const outlet = document.source ?? 'this report'
  const parsed = schema.safeParse({
    id: noId,
    kind,
    document: document.id,
    rule: addedByHand,
    span: words,
    mentions: [],
    attribution: {
      chain: [{ party: { name: outlet, link: 'none' }, class: 'outlet-narration' }],
      class: 'outlet-narration',
      cue: [],
    },
    realis: 'asserted',
    layer: 'foreground',
    about: [],
    content,
  })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const path = issue?.path.filter((step) => step !== 'content' && step !== 'value').join('.')
  throw new OnrecordError(
    'usage-value',
    `No claim of kind ${kind} can be made: ${path}: ${issue?.message}`,
  )
}

/**
 * The claim that a person reads in words of a report. What is not given is as plain narration has it: told as a fact, by
 * the report itself.
 *
 * @throws {OnrecordError} `usage-part` for a needed part that is missing, `usage-value` for one that is none.
 */
export function addedClaim(record: CaseRecord, report: RecordReport, added: Added): Claim {
  const { kind, words, parts } = added
  const { text } = report.document
  const typed = (part: string) => parts[part]?.trim() ?? ''
  const missing = needed[kind].filter((part) => typed(part) === '')
  if (missing.length > 0) {
    throw new OnrecordError('usage-part', `A ${kind} needs ${missing.join(' and ')}.`)
  }
  const content = makers[kind]({
    quote: text.slice(words.start, words.end).trim(),
    words,
    typed,
    parties: (part) => partiesNamed(record, typed(part), { text, words }),
  })
  const taken = new Set([...needed[kind], ...(offered[kind] ?? [])])
  const further = Object.keys(parts).filter((part) => typed(part) !== '' && !taken.has(part))
  const claim = further.reduce(
    (made, part) => {
      const { path, new: value } = correctionIn(record, made, {
        path: part,
        value: typed(part),
        words,
      })
      return correctClaim(made, path, value)
    },
    bare(report, added, content),
  )
  return { ...claim, id: claimId(claim) }
}
