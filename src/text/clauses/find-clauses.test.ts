import { describe, expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'
import type { Clause } from './clause.ts'

/** A clause in words: what its indices stand for. */
function told(sentence: string, verb: string) {
  const { clauses, tokens } = analyse(sentence)
  const word = (index: number) => tokens[index]?.text
  const clause: Clause | undefined = clauses.find(({ predicate }) => word(predicate) === verb)
  if (!clause) throw new Error(`"${verb}" is no predicate`)
  const { subjects, objects, obliques, parent } = clause
  return {
    ...clause,
    subjects: subjects.map(word),
    objects: objects.map(word),
    obliques: obliques.map(({ preposition, head }) => `${preposition} ${word(head)}`),
    parent: parent === undefined ? undefined : word(clauses[parent]?.predicate ?? -1),
  }
}

describe('who does what to whom', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['Rebels destroyed the bridge.', 'destroyed', ['Rebels'], ['bridge']],
    ['The bridge was destroyed by rebels.', 'destroyed', ['rebels'], ['bridge']],
    ['The treaty must be signed by Serbia.', 'signed', ['Serbia'], ['treaty']],
    ['The bridge was destroyed.', 'destroyed', [], ['bridge']],
    ['The prisoners were arrested and flown to Doha.', 'flown', [], ['prisoners']],
    ['Two soldiers were captured and killed.', 'killed', [], ['soldiers']],
    ['The bridge was repaired and trucks crossed it.', 'crossed', ['trucks'], ['it']],
    ['Kenya promised to open the border.', 'open', ['Kenya'], ['border']],
    ['Peru wants to buy ships.', 'buy', ['Peru'], ['ships']],
    ['Nigeria is going to send soldiers.', 'send', ['Nigeria'], ['soldiers']],
    ['Ghana ordered its soldiers to leave the town.', 'leave', ['soldiers'], ['town']],
    ['The soldiers were ordered to leave the town.', 'leave', ['soldiers'], ['town']],
    ['The general who led the mission resigned.', 'led', ['general'], ['mission']],
    ['The mission that France began has ended.', 'began', ['France'], ['mission']],
    ['Men carrying rifles entered the bank.', 'carrying', ['Men'], ['rifles']],
    ['The rockets fired by the group hit a school.', 'fired', ['group'], ['rockets']],
    ['The rebels left without firing a shot.', 'firing', ['rebels'], ['shot']],
    ['Chad and Libya signed the treaty.', 'signed', ['Chad', 'Libya'], ['treaty']],
    ['The army shelled Homs and Hama.', 'shelled', ['army'], ['Homs', 'Hama']],
    ['Bolivia will close its embassy and expel the envoy.', 'expel', ['Bolivia'], ['envoy']],
    [
      'In Dogo district, Mopti region, a combined Malian and coalition force detained several rebels.',
      'detained',
      ['force'],
      ['rebels'],
    ],
    [
      'In the Dogo district, Mopti region, Malian and coalition security forces captured a smuggler.',
      'captured',
      ['forces'],
      ['smuggler'],
    ],
  ])('%s (%s)', (sentence, verb, subjects, objects) => {
    expect(told(sentence, verb)).toMatchObject({ subjects, objects })
  })
})

describe('polarity, tense and mood', () => {
  test.each<[string, string, Partial<Clause>]>([
    ['The army crossed the river.', 'crossed', { negated: false, tense: 'past' }],
    ['The army did not cross the river.', 'cross', { negated: true, tense: 'past' }],
    ["Ukraine won't leave the town.", 'leave', { negated: true, tense: 'future', modal: 'will' }],
    ['The troops never left.', 'left', { negated: true, tense: 'past' }],
    ['No soldier crossed the river.', 'crossed', { negated: true }],
    ['Nobody crossed the river.', 'crossed', { negated: true }],
    ['The army will no longer guard the bridge.', 'guard', { negated: true, tense: 'future' }],
    ['The rebels left without firing a shot.', 'firing', { negated: true, marker: 'without' }],
    ['The rebels left without firing a shot.', 'left', { negated: false }],
    ['The road was not closed, nor were the shops shut.', 'shut', { negated: true }],
    ['Bolivia will close its embassy and expel the envoy.', 'expel', { tense: 'future' }],
    ['Nigeria is going to send soldiers.', 'going', { tense: 'future' }],
    ['The talks have failed.', 'failed', { tense: 'present', perfect: true }],
    ['The ship is sailing to Odessa.', 'sailing', { tense: 'present', progressive: true }],
    ['The envoy may have left Tripoli.', 'left', { modal: 'may', perfect: true }],
    ['The minister said he would resign.', 'resign', { modal: 'would', relation: 'ccomp' }],
    ['The rebels carried out the raid.', 'carried', { lemma: 'carry out' }],
    ['Kenya promised to open the border.', 'open', { tense: 'none', marker: 'to' }],
    ['The treaty must be signed by Serbia.', 'signed', { passive: true, modal: 'must' }],
    [
      'The raids hurt nobody, nor were they claimed by any group.',
      'claimed',
      { passive: true, negated: true },
    ],
  ])('%s (%s)', (sentence, verb, expected) => {
    expect(told(sentence, verb)).toMatchObject(expected)
  })
})

describe('how clauses hang together', () => {
  test.each<[string, string, { parent: string; relation?: string; marker?: string }]>([
    ['If the army attacks, the rebels will flee.', 'attacks', { parent: 'flee', marker: 'if' }],
    ['Kenya promised to open the border.', 'open', { parent: 'promised', relation: 'xcomp' }],
    ['Men carrying rifles entered the bank.', 'carrying', { parent: 'entered', relation: 'acl' }],
    ['The minister said he would resign.', 'resign', { parent: 'said', relation: 'ccomp' }],
  ])('%s (%s)', (sentence, verb, expected) => {
    expect(told(sentence, verb)).toMatchObject(expected)
  })
})

test('a day has no companions: those agreed with stand beside it', () => {
  const { obliques } = told('Sudan agreed on Monday with Chad to reopen the road.', 'agreed')

  expect(obliques).toEqual(['on Monday', 'with Chad'])
})

test('nor has a manner', () => {
  const { obliques } = told('The king spoke by telephone with the Danish envoy.', 'spoke')

  expect(obliques).toEqual(['by telephone', 'with envoy'])
})

test('the "that" of a clause that is said is nobody in it', () => {
  const { subjects, objects } = told(
    'Mensah said last month that his men would not negotiate.',
    'negotiate',
  )

  expect({ subjects, objects }).toEqual({ subjects: ['men'], objects: [] })
})

test('a participle between a number and its noun tells nothing', () => {
  const { clauses, tokens } = analyse(
    'Malian and coalition forces detained one suspected insurgent in Mopti region.',
  )

  expect(clauses.map(({ predicate }) => tokens[predicate]?.text)).toEqual(['detained'])
})

test('an agent is no oblique', () => {
  expect(told('The bridge was destroyed by rebels.', 'destroyed').obliques).toEqual([])
})

test('a phrase between commas does not cost the verb its subject', () => {
  const { subjects } = told('The minister, Ana Lima, warned the rebels.', 'warned')

  expect(subjects).toHaveLength(1)
  expect(['minister', 'Ana', 'Lima']).toContain(subjects[0])
})
