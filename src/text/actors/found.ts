import type { Party, Sector } from '../../record/index.ts'
import type { KnownName } from './entries.ts'

/** Tokens `[first, end)`. */
export interface TokenSpan {
  readonly first: number
  readonly end: number
}

/** An office as a title states it. */
export interface StatedOffice {
  /** As offices.tsv calls it; absent for titles that are not dated there. */
  readonly office?: string
  /** The title's own words. */
  readonly words: TokenSpan
  /** Held on the day of the report, as the words have it: not former, elect, late … */
  readonly current: boolean
  /** Held at the time that is told: "then-Governor Lind". */
  readonly heldThen?: boolean
  readonly country?: string
  /** The country is the body's, and told by no word of its own: "Pentagon spokesman". */
  readonly byBody?: boolean
  /** The body it is an office of: "Hamas leader". */
  readonly body?: KnownName
  readonly sector?: Sector
}

/** Who is meant by a person's name, once its other mentions are known. */
export interface PersonName {
  readonly kind: 'person'
  /** The name without its title. */
  readonly name: TokenSpan
  /** Id of a holder of offices. */
  readonly known?: string
  readonly office?: StatedOffice
  readonly gender?: 'male' | 'female'
  /** The country that the words beside the name tell: "a Chadian runner". */
  readonly origin?: string
  /** What words beside the name tell of somebody without a title. */
  readonly bearing?: Bearing
}

/** What is told of somebody besides an office. */
export interface Bearing {
  /** That of a body he is of: "Ana Lima of the Harvest Bank"; `cvl` of a private person. */
  readonly sector: Sector
  /** By age, kin or home, as news tells private persons, and whoever is accused. */
  readonly isPrivate: boolean
}

/** Whoever else is named or described. */
export interface NamedParty {
  readonly kind: 'country' | 'actor' | 'organisation' | 'people' | 'nominal' | 'office'
  readonly party: Party
  /** Further parties of the same words: "presidents of Chad and Niger". */
  readonly others?: readonly Party[]
  readonly many: boolean
  /** For an office without a name: "the US president". */
  readonly office?: StatedOffice
}

/** A mention on its way: who it is may still hang on other mentions. */
export interface Found extends TokenSpan {
  /** The name or noun itself. */
  readonly head: number
  readonly who: PersonName | NamedParty
  /** Title words, when there are any. */
  readonly title?: TokenSpan
  /** A country told of as a place: no mention, but one of "both countries". */
  readonly silent?: boolean
  /** A name of nobody who acts, as far as the report tells: what stands for it is none either. */
  readonly idle?: boolean
}
