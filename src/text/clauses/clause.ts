import type { Span } from '../../record/index.ts'

export type Tense = 'past' | 'present' | 'future' | 'none'

/** A noun that a preposition ties to a predicate: "at dawn", "from Iraq". */
export interface Oblique {
  readonly preposition: string
  readonly head: number
}

/**
 * A predicate with who does it and to what: the grammar above the tree. Subjects and objects are logical
 * ones, as token indices of their heads, each conjunct by itself: a passive's subject stands in `objects`,
 * its agent in `subjects`; a relative pronoun is replaced by what it stands for; an infinitive has the
 * subject that its governing verb gives it.
 */
export interface Clause {
  /** Place in `Analysis.clauses`. */
  readonly index: number
  readonly predicate: number
  /** Lemma with its particle: "carry out". */
  readonly lemma: string
  /** From the first to the last word below the predicate. */
  readonly span: Span
  readonly sentence: number
  readonly subjects: readonly number[]
  readonly objects: readonly number[]
  readonly obliques: readonly Oblique[]
  readonly passive: boolean
  readonly negated: boolean
  readonly tense: Tense
  readonly perfect: boolean
  readonly progressive: boolean
  /** Lemma of the modal: "may", "would"; "will" is future tense and stands here too. */
  readonly modal?: string
  /** Index of the clause this one hangs on, and how: ccomp, xcomp, advcl, acl, acl:relcl, conj, parataxis, csubj. */
  readonly parent?: number
  readonly relation: string
  /** Its conjunction or infinitive mark: "if", "until", "that", "to". */
  readonly marker?: string
}
