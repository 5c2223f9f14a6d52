import { isDeepStrictEqual } from 'node:util'
import {
  Amount,
  type Claim,
  type Decision,
  OnrecordError,
  type Span,
  When,
} from '../../record/index.ts'
import { correctClaim, valueAt } from '../../store/index.ts'
import { pathNamed } from './path.ts'
import { type ShortPath, shortPathsOf } from './short-paths.ts'
import { typedAmount, typedDeadline, typedWhen } from './typed-value.ts'
import { valueInWords } from './value-in-words.ts'

type Json = Extract<Decision, { type: 'correct' }>['new']

/** What a person corrects in a claim: where, what stood there, and what is to stand there. */
export interface Correction {
  readonly path: string
  readonly old?: Json
  readonly new: Json
}

function isHeld(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** JSON as typed, or undefined where it is none. */
function asJson(typed: string): Json | undefined {
  try {
    // What JSON.parse gives is JSON.
    return JSON.parse(typed) as Json
  } catch {
    // Most values are typed as plain words.
    return undefined
  }
}

/** Data without what is undefined. */
function plain(value: object): Json {
  // A value of the record is JSON but for keys that are undefined, which this drops.
  return JSON.parse(JSON.stringify(value)) as Json
}

/** The value at a whole path: as JSON where the claim can hold that, else as the words typed. */
function atPath(claim: Claim, path: string, typed: string): Correction {
  const json = asJson(typed)
  const fits = (value: Json) => {
    try {
      correctClaim(claim, path, value)
      return true
    } catch (error) {
      if (error instanceof OnrecordError) return false
      throw error
    }
  }
  const value = json !== undefined && (isHeld(json) || fits(json)) ? json : typed
  return { path, new: value }
}

const examples: Readonly<Record<ShortPath['takes'], string>> = {
  word: 'a word',
  path: 'a word',
  day: 'a date such as 2021-09-30, 2021-09 or 2021-07-19/2021-07-25',
  'last-day': 'a day such as 2021-09-30, or 2021-09 for its last day',
  amount: 'a number such as 2, "about 2,500", "1.5 million", "at least 40" or 40-50',
}

function typedAs(takes: ShortPath['takes'], typed: string, old: unknown): Json | undefined {
  const when = When.safeParse(old).data
  switch (takes) {
    case 'word':
    case 'path':
      return typed
    case 'day':
      return optional(typedWhen(typed, when))
    case 'last-day':
      return optional(typedDeadline(typed, when))
    case 'amount':
      return optional(typedAmount(typed, Amount.safeParse(old).data))
  }
}

function optional(value: object | undefined): Json | undefined {
  return value && plain(value)
}

const nothings: Readonly<Record<string, string>> = { none: 'stated-none', withheld: 'withheld' }

/** A value as a person gives it. */
export interface Typed {
  readonly text: string
  /** Words of the report that say so; without them the words that were read stay. */
  readonly at?: Span | undefined
}

/** A slot of a claim filled anew; one that the report does not mention has the claim's own words behind it. */
function atSlot(claim: Claim, slot: string, { takes }: ShortPath, typed: Typed): Correction {
  const { text, at } = typed
  const held = valueAt(claim, slot)
  const hasValue = isHeld(held) && 'value' in held
  const spans = plain(
    at ? [at] : isHeld(held) && 'spans' in held && isHeld(held.spans) ? held.spans : [claim.span],
  )
  const nothing = takes === 'word' ? undefined : nothings[text]
  if (nothing !== undefined) return { path: slot, new: { nothing, spans } }
  const given = asJson(text)
  const value = isHeld(given) ? given : typedAs(takes, text, hasValue ? held.value : undefined)
  if (value === undefined) {
    throw new OnrecordError('usage-value', `"${text}" is not ${examples[takes]}.`)
  }
  if (at) return { path: slot, new: { value, spans, basis: 'stated' } }
  return hasValue
    ? { path: `${slot}.value`, new: value }
    : { path: slot, new: { value, spans, basis: 'inferred', rule: 'decision/correct' } }
}

/** The group of people hurt that is in a state, or a new one. */
function atGroup(claim: Claim, short: ShortPath, typed: Typed): Correction {
  const groups = claim.kind === 'incident' ? claim.content.casualties : []
  const indices = groups.flatMap(({ state }, index) => (state === short.state ? [index] : []))
  const [index] = indices
  if (indices.length > 1) {
    const paths = indices.map((each) => {
      const path = `${short.slot}.${each}.amount`
      return `${path} (${groups[each]?.who?.value.name ?? 'people'}: ${valueInWords(valueAt(claim, path))})`
    })
    throw new OnrecordError(
      'usage-path',
      `The claim has several groups ${short.state}. Name one: ${paths.join(', ')}.`,
    )
  }
  if (typed.text === 'null') return { path: `${short.slot}.${index ?? groups.length}`, new: null }
  if (index !== undefined) return atSlot(claim, `${short.slot}.${index}.amount`, short, typed)
  const path = `${short.slot}.${groups.length}`
  const made = atSlot(claim, `${path}.amount`, short, typed)
  return { path, new: plain({ state: short.state, amount: made.new }) }
}

function atShortPath(claim: Claim, short: ShortPath, typed: Typed): Correction {
  if (short.state !== undefined) return atGroup(claim, short, typed)
  if (typed.text === 'null') return { path: short.slot, new: null }
  return short.takes === 'path'
    ? atPath(claim, short.slot, typed.text)
    : atSlot(claim, short.slot, short, typed)
}

/** A path that leads to a slot or its value takes what the short name of that slot takes. */
function slotAt(claim: Claim, path: string): ShortPath | undefined {
  const [at, end] = [valueAt(claim, path), path.replace(/\.value$/, '')]
  const held = valueAt(claim, end)
  const isSlot = isHeld(held) && 'spans' in held && (path !== end || isHeld(at))
  if (!isSlot || ('value' in held && typeof held.value === 'string')) return undefined
  const known = [...shortPathsOf(claim.kind).values()].find(({ slot }) => slot === end)
  if (known) return known
  const value = 'value' in held ? held.value : undefined
  if (When.safeParse(value).success) return { slot: end, takes: 'day' }
  return Amount.safeParse(value).success ? { slot: end, takes: 'amount' } : undefined
}

/**
 * What a person means by a path, short or whole, and a value typed as plain words or JSON; `null` takes
 * a part out, `none` and `withheld` say that the report fills it with nothing.
 *
 * @throws {OnrecordError} `usage-path`, `usage-value`; `correction-invalid` when the claim cannot hold it;
 *   `correction-same` when it holds it already.
 */
export function correctionOf(claim: Claim, name: string, typed: Typed): Correction {
  const short = shortPathsOf(claim.kind).get(name)
  const path = short ? short.slot : pathNamed(claim, name)
  const slot = short ?? (typed.text === 'null' ? undefined : slotAt(claim, path))
  const made = slot ? atShortPath(claim, slot, typed) : atPath(claim, path, typed.text)
  const old = valueAt(claim, made.path)
  if (isDeepStrictEqual(old, made.new)) {
    throw new OnrecordError('correction-same', `${made.path} is ${typed.text} already.`)
  }
  correctClaim(claim, made.path, made.new)
  // Whatever a claim holds is JSON.
  return old === undefined ? made : { ...made, old: old as Json }
}
