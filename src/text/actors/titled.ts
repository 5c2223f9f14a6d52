import type { Document } from '../../record/index.ts'
import type { Mention, Name, Sentence, Token } from '../analysis.ts'
import { findMentions, type MentionOptions } from './find-mentions.ts'
import { type TitleReading, withHeadlineBearers } from './headline.ts'
import { isOfMeeting, type Meeting, meetingOf } from './meeting.ts'

/** A text as far as it is read, with the reading of its title. */
export interface ReadText {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly names: readonly Name[]
  readonly readTitle: () => TitleReading
}

/** Everybody in a document's text, with what its title tells of who is meant. */
export function findTitledMentions(
  document: Pick<Document, 'title' | 'text'>,
  { tokens, sentences, names, readTitle }: ReadText,
  options: MentionOptions,
): readonly Mention[] {
  const home = homeOfTitle(document.title, readTitle)
  const meeting = meetingInTitle(document.title, readTitle)
  const titled = { ...options, home, meeting }
  const mentions = findMentions(tokens, sentences, names, document.text, titled)
  return withHeadlineBearers(mentions, document, readTitle)
}

/** What a state's own offices put out, at the head of a title: "Readout of", "Statement by", "Fact Sheet:". */
const own =
  /^(?:(?:an?|text of an?|press|background press|opening|closing|video|virtual|written) )?(?:(?:remarks?|statements?|readouts?|speech|address|letters?|messages?|memorandum|gaggle|briefing|call|testimony|op-ed)(?: as \p{L}+ for delivery)? (?:by|from|of)|fact ?sheet:) /iu

/**
 * The country from which a report is told, by a title that names its speaker or subject by office alone: "Readout of
 * President Lind's Call with President Boro of Chad". What two states say together, and news about a speech, has none.
 */
function homeOfTitle(title: string | undefined, readTitle: () => TitleReading): string | undefined {
  const genre = title === undefined ? null : own.exec(title)
  return genre === null ? undefined : (readTitle().lead() ?? stateAt(readTitle(), genre[0].length))
}

/** "Fact Sheet: Chad Announces": the state that acts, where the title names it first and no other beside it. */
function stateAt({ text, mentions }: TitleReading, genre: number): string | undefined {
  const from = text.slice(genre).startsWith('The ') ? genre + 4 : genre
  const state = mentions.find(({ start }) => start === from)
  const isActor = state?.kind === 'country' && /^ \p{Ll}+s\b/u.test(text.slice(state.end))
  return isActor ? state.parties[0]?.country : undefined
}

/** Who meets, by a title that is of a kind to tell it. */
function meetingInTitle(
  title: string | undefined,
  readTitle: () => TitleReading,
): Meeting | undefined {
  return title !== undefined && isOfMeeting(title)
    ? meetingOf(title, readTitle().mentions)
    : undefined
}
