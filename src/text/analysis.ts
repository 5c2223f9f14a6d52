import type {
  Amount,
  Anchor,
  Document,
  Notice,
  Party,
  Point,
  Published,
  Span,
  Speech,
  When,
  Where,
} from '../record/index.ts'
import type { Clause } from './clauses/index.ts'

/** Universal part-of-speech tags (Universal Dependencies 2). */
export type UniversalTag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** One word or mark. `text` is the document's own characters at `[start, end)`. */
export interface Token extends Span {
  /** Place in `Analysis.tokens`. */
  readonly index: number
  /** Place in `Analysis.sentences`. */
  readonly sentence: number
  readonly text: string
  /** Lower-cased text, typographic quotes made plain: what lexicons are looked up by. */
  readonly lower: string
  readonly lemma: string
  readonly tag: UniversalTag
  /** Penn Treebank tag: what tells tense and number (`VBD`, `NNS`). */
  readonly penn: string
  /** Index in `Analysis.tokens` of the word this one depends on; -1 for a sentence's root. */
  readonly head: number
  /** Universal dependency relation with its subtype: `nsubj:pass`, `acl:relcl`. */
  readonly relation: string
}

export interface Sentence extends Span {
  readonly index: number
  /** Tokens `[firstToken, endToken)` of `Analysis.tokens`. */
  readonly firstToken: number
  readonly endToken: number
  /** Place in `Document.segments`. */
  readonly segment: number
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'
export type TimexMod =
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'

/** A time expression: TIMEX3's attributes, and what the record makes of them. */
export interface TimeExpression extends Span {
  readonly text: string
  readonly type: TimexType
  /** TIMEX3 value: `2021-07-26`, `2021-W29`, `P3D`, `PAST_REF`, `XXXX-XX-XX` when the anchor is unknown. */
  readonly value: string
  readonly mod?: TimexMod
  /** The preposition that governs it, when it bears on the meaning: by, since, until, before, after, from, to, in, on, for. */
  readonly governor?: { readonly word: string; readonly span: Span }
  /** As the record holds it, governor heeded ("by the end of 2021" has only a latest day); absent for a bare DURATION and for references too vague to bound. */
  readonly when?: When
  readonly anchor: Anchor
  readonly rule: string
}

/** What a number counts. */
export type QuantityUnit =
  | 'count'
  | 'ordinal'
  | 'percent'
  | 'money'
  | 'measure'
  | 'duration'
  | 'age'
  | 'time'

/** A number in the text with its hedge and what it is of. Numbers inside time expressions are left out. */
export interface Quantity extends Span {
  readonly text: string
  readonly amount: Amount
  readonly unit: QuantityUnit
  /** Token index of the head noun counted ("troops" in "2,500 regular US troops"), when one is. */
  readonly noun?: number
  /** The whole counted phrase, number included: "two Americans". */
  readonly phrase: Span
}

export type NameType =
  | 'person'
  | 'organisation'
  | 'place'
  | 'nationality'
  | 'weapon'
  | 'facility'
  | 'event'
  | 'other'

export interface Name extends Span {
  readonly text: string
  readonly type: NameType
}

/** A toponym put on the map, or one that could not be (`where.point` absent). Metonyms for governments are not places. */
export interface Place extends Span {
  readonly text: string
  /** The wider phrase that locates: "north of Baghdad", "near the Balad airbase". */
  readonly phrase: Span
  readonly where: Where
  readonly point?: Point
}

/** One human being, a country that acts, a people, or a body or group of any other kind. */
export type MentionKind = 'person' | 'country' | 'people' | 'organisation'

/**
 * A mention of somebody who acts: a name, a title with a name, a nationality word, a metonym, a pronoun or
 * a definite description that was tied to one. Several for "Biden and Kadhimi"; "both countries" gives
 * one mention with two parties.
 */
export interface Mention extends Span {
  readonly text: string
  /** Token index of the syntactic head. */
  readonly head: number
  readonly parties: readonly Party[]
  readonly kind: MentionKind
  /** For a pronoun or description: the mention it stands for. */
  readonly antecedent?: number
  /** Title words before or after the name, when they are part of the mention: "US Defense Secretary". */
  readonly title?: Span
  /** The words that tell where the report plays, when the party's country was inferred from that. */
  readonly setting?: Span
}

/** Somebody's words inside the report: PolNeAR's source, cue and content, each of one or more stretches. */
export interface Quotation {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly speech: Speech
  /** Lemma of the cue: "say", "warn", "according". */
  readonly cueLemma: string
  /** Place in `Analysis.mentions` of the source, when it is somebody we know. */
  readonly mention?: number
  /** All of them, in order of the text, when the source is several: "the mayor and the bishop". */
  readonly mentions?: readonly number[]
  readonly rule: string
}

/** Who speaks a whole text: of a letter, a statement, a speech. `spans` hold the signature; a title is no part of the text. */
export interface Voice {
  readonly parties: readonly Party[]
  readonly spans: readonly Span[]
  /** Of a joint statement, whose party may be the statement itself. */
  readonly isJoint?: boolean
}

/** A document with all that `extract` reads from. Everything is in order of the text. */
export interface Analysis {
  readonly document: Document
  /** The document's date, or the interval that its content allows. */
  readonly published: Published
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  readonly names: readonly Name[]
  readonly places: readonly Place[]
  readonly mentions: readonly Mention[]
  readonly quotations: readonly Quotation[]
  /** Absent for what an outlet tells itself. */
  readonly voice?: Voice
  readonly clauses: readonly Clause[]
  readonly notices: readonly Notice[]
}
