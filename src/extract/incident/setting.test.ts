import { describe, expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'
import { readingOf } from '../reading.ts'
import { incident } from './incident.ts'

/** The place of the incident that this word tells of. */
function placeAt(sentence: string, word: string): string | undefined {
  const found = [...incident.extract(readingOf(analyse(sentence)))]
  const at = sentence.indexOf(word)
  return found.find(({ span }) => span.start <= at && at < span.end)?.where?.value.name
}

describe('where', () => {
  test.each<[string, string, string | undefined]>([
    [
      'In Dogo district, Mopti region, a combined Malian and coalition security force detained several rebels.',
      'detained',
      'Mopti',
    ],
    ['Soldiers killed two men as they searched for a smuggler near Kidal.', 'killed', 'Kidal'],
    ['Troops killed a rebel during a raid to free hostages in Kidal region.', 'killed', 'Kidal'],
    ['Troops killed nine rebels and discovered a cache near Diffa.', 'killed', 'Diffa'],
    ['Fighters from Chad attacked a convoy near Diffa, in Niger.', 'attacked', 'Diffa'],
    [
      'A car bomb killed six people at a market in the Karrada district of Baghdad.',
      'bomb',
      'Baghdad',
    ],
    [
      'Three years ago, outside of Kabul Airport, a gunman killed a guard.',
      'killed',
      'Kabul International Airport',
    ],
    ['Police arrested a man on Sunday for bombings in Oran.', 'arrested', undefined],
    ['A judge in Milan said gunmen killed the mayor on Monday.', 'killed', undefined],
    [
      'Police freed the hostages and flew them to Lagos after gunmen attacked the train.',
      'attacked',
      undefined,
    ],
    ['He spoke of the shootings in Oran and Lagos on Monday.', 'shootings', undefined],
    ['Gunmen killed a critic of the war in Yemen on Monday.', 'killed', undefined],
  ])('%s (%s)', (sentence, word, name) => {
    expect(placeAt(sentence, word)).toBe(name)
  })
})
