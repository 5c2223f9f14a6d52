import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'
import { isNothing, quote } from '../../record/index.ts'

/** The promises of a text in words and codes. Published on Tuesday 15 June 2021. */
function promises(text: string) {
  return claimsOf('commitment', text).map(({ content, realis }) => ({
    realis,
    type: content.type,
    strength: content.strength.value,
    act: content.act.value,
    promisors: content.promisors.map(({ value }) => value.label ?? value.name),
    beneficiaries: content.beneficiaries.map(({ value }) => value.label ?? value.name),
    object: content.object?.value,
    promise: content.promise.value,
    scope: content.scope?.value,
    quantity:
      content.quantity && !isNothing(content.quantity) ? content.quantity.value.best : undefined,
    due:
      content.deadline && !isNothing(content.deadline) ? content.deadline.value.latest : undefined,
    condition: content.condition?.value,
    nextStep: content.nextStep?.value,
  }))
}

type Promised = Partial<ReturnType<typeof promises>[number]>

describe('whose word it is', () => {
  test.each<[string, Promised]>([
    [
      'The adviser reaffirmed President Emmanuel Macron’s commitment to support Mali.',
      { promisors: ['Emmanuel Macron'], act: 'support' },
    ],
    [
      'President Emmanuel Macron said: “We will send 200 soldiers to Niger.”',
      { promisors: ['France'], act: 'deploy', quantity: 200 },
    ],
    [
      'Kenya and Uganda agreed that they would stay in touch.',
      { realis: 'asserted', promisors: ['Kenya', 'Uganda'] },
    ],
    ['Norway will launch a dialogue with Chad.', { type: 'undertake', act: 'begin' }],
    ['Norway will launch an attack on Chad.', { type: 'threaten', act: 'attack' }],
    [
      'Germany will provide Ukraine with ten tanks.',
      { act: 'supply', object: 'ten tanks', quantity: 10 },
    ],
    [
      'The two leaders reaffirmed their support and Japan will back the two state solution.',
      { act: 'support', quantity: undefined },
    ],
    ['A small contingent will remain in Mali to train the army.', { type: 'maintain' }],
    [
      'Kenya will send 200 soldiers to help, President William Ruto announced on Thursday.',
      { promisors: ['Kenya'], promise: 'Kenya will send 200 soldiers to help' },
    ],
  ])('%s', (sentence, expected) => {
    expect(promises(sentence)).toMatchObject([expected])
  })

  test.each([
    ['a question', 'Will Russia withdraw its soldiers from Syria?'],
    [
      'a forecast of another',
      'Russia will not stop at the border, President Emmanuel Macron said.',
    ],
    ['what somebody expects', 'Kenya expects that Uganda will send troops to Somalia.'],
    ['words in the room', '“I will start with Mali,” President Emmanuel Macron said.'],
    ['a decision that is only possible', 'Chad warned Libya of any decision to close the border.'],
    ['an order', 'The Minister of Health shall submit a report to Kenya.'],
    ['what befalls somebody', 'The Dutch army will have to leave Gao.'],
    ['what the calendar holds', 'Peru will hold elections in May.'],
    ['a need', 'The minister underscored the need to ensure that Kenya can deliver aid.'],
  ])('%s gives none', (_, text) => {
    expect(promises(text)).toEqual([])
  })
})

describe('who promises what to whom', () => {
  test.each<[string, Promised]>([
    [
      'Ethiopia agreed with Eritrea to withdraw all troops from Badme.',
      {
        type: 'undertake',
        strength: 'pledged',
        act: 'withdraw',
        promisors: ['Ethiopia'],
        beneficiaries: ['Eritrea'],
        object: 'all troops',
        scope: 'all',
      },
    ],
    [
      'Turkey and Greece promised to reduce their forces in Cyprus.',
      { act: 'reduce', promisors: ['Turkey', 'Greece'] },
    ],
    [
      'Ending hunger: Kenya will deliver food to Somalia.',
      { promisors: ['Kenya'], promise: 'Kenya will deliver food to Somalia' },
    ],
    ['Qatar offered to host talks.', { strength: 'offered', act: 'meet' }],
    [
      'Vietnam and Australia renewed their commitment to expand trade.',
      { act: 'expand', promisors: ['Vietnam', 'Australia'], object: 'trade' },
    ],
    [
      'The prime minister announced the withdrawal of all soldiers from Mali.',
      { act: 'withdraw', strength: 'intended', object: 'all soldiers' },
    ],
    [
      'Canada pledged 500 million dollars in aid to Ukraine.',
      { promisors: ['Canada'], beneficiaries: ['Ukraine'] },
    ],
    [
      'Armenia and Azerbaijan agreed on a ceasefire.',
      { act: 'cease-fire', promisors: ['Armenia', 'Azerbaijan'] },
    ],
    [
      'Turkey will withdraw its forces from Syria.',
      { strength: 'intended', act: 'withdraw', promisors: ['Turkey'], object: 'its forces' },
    ],
    ['The role of France in Chad will shift to training.', { act: 'train', promisors: ['France'] }],
    [
      'Military cooperation between India and Vietnam will continue.',
      { type: 'maintain', act: 'continue', promisors: ['India', 'Vietnam'] },
    ],
    [
      'The United Kingdom will no longer train Afghan soldiers.',
      { type: 'undertake', act: 'end', promisors: ['United Kingdom'] },
    ],
    ['Poland agreed not to deploy troops in Belarus.', { type: 'refrain', act: 'deploy' }],
    ['Germany will keep its soldiers in Kosovo.', { type: 'maintain', act: 'remain' }],
    ['Russia vowed to retaliate.', { type: 'threaten', act: 'retaliate' }],
    ['The Taliban promised not to attack US troops.', { type: 'refrain', act: 'attack' }],
    ['Kenya pledged to withdraw 500 soldiers from Somalia.', { quantity: 500 }],
    [
      '“We will leave Mali by 1 May 2022,” President Emmanuel Macron said.',
      { act: 'withdraw', promisors: ['France'], due: '2022-05-01' },
    ],
  ])('%s', (sentence, expected) => {
    expect(promises(sentence)).toMatchObject([expected])
  })

  test.each([
    'Sudan did not promise to open the border.',
    'Star Sofia Lopez promised to sing.',
    'It will rain in Kabul tomorrow.',
    'France withdrew its soldiers from Niger.',
  ])('%s (no promise)', (sentence) => {
    expect(promises(sentence)).toEqual([])
  })
})

describe('by when', () => {
  test.each<[string, string | undefined]>([
    ['France promised to withdraw its soldiers from Mali by 31 December 2022.', '2022-12-31'],
    ['France promised to withdraw its soldiers from Mali by the end of 2022.', '2022-12-31'],
    ['France promised to withdraw its soldiers from Mali before June 2022.', '2022-05-31'],
    ['France promised to withdraw its soldiers no later than 1 March 2022.', '2022-03-01'],
    ['Kenya will not send soldiers to Somalia until March 2022.', '2022-03-31'],
    ['Kenya promised to open the border.', undefined],
    ['Peru promised on Monday to open the border.', undefined],
    ['Peru promised on 14 June 2021 to open the border by August.', '2021-08-31'],
  ])('%s', (sentence, due) => {
    expect(promises(sentence)).toMatchObject([{ due }])
  })

  test('the day of the promise is not the day it is due', () => {
    const [claim] = claimsOf('commitment', 'Peru promised on Monday to open the border by 1 July.')

    expect(claim?.when?.value.edtf).toBe('2021-06-14')
    expect(claim?.content.deadline).toMatchObject({ value: { latest: '2021-07-01' } })
  })
})

describe('on which condition', () => {
  test.each<[string, Promised['condition']]>([
    [
      'Ghana promised to release the prisoners unless the rebels attack.',
      { type: 'unless', words: 'unless the rebels attack' },
    ],
    [
      'Iran will attack Israel if Israel bombs Natanz.',
      { type: 'if', words: 'if Israel bombs Natanz' },
    ],
    [
      'Kenya promised to withdraw once the talks end.',
      { type: 'after', words: 'once the talks end' },
    ],
    [
      'Hezbollah announced that it would attack Haifa. Until Israel leaves Lebanon.',
      { type: 'until', words: 'Until Israel leaves Lebanon' },
    ],
    [
      'Hezbollah announced that it would attack Haifa.\n\nUntil Israel leaves Lebanon.',
      { type: 'until', words: 'Until Israel leaves Lebanon' },
    ],
    ['Kenya promised to open the border.', undefined],
  ])('%s', (sentence, condition) => {
    expect(promises(sentence)).toMatchObject([{ condition }])
  })
})

describe('tellings of one promise', () => {
  test('a later telling with a deadline is the same promise, told more fully', () => {
    const text =
      'France promised to withdraw its soldiers from Mali. ' +
      'France promised to withdraw its soldiers from Mali by 2022.'
    const claims = claimsOf('commitment', text)

    expect(promises(text)).toMatchObject([{ due: '2022-12-31' }])
    expect(claims[0]?.mentions.map((span) => quote({ text }, span))).toEqual([
      'promised to withdraw its soldiers from Mali',
    ])
  })

  test('a headline and its lead are one promise', () => {
    const text =
      'France will withdraw its soldiers from Mali\n\n' +
      'France promised on Monday to withdraw all its soldiers from Mali by the end of 2022.'

    expect(promises(text)).toMatchObject([{ act: 'withdraw', due: '2022-12-31' }])
  })

  test.each([
    [
      'two deadlines',
      'Portugal promised to close its base by March 2022. Portugal promised to close its base by June 2022.',
    ],
    [
      'two acts',
      'France promised to withdraw its soldiers from Mali. France promised to train its soldiers in Mali.',
    ],
    [
      'two promisors',
      'France will withdraw its soldiers from Mali. Germany will withdraw its soldiers from Mali.',
    ],
  ])('%s are two promises', (_, text) => {
    expect(promises(text)).toHaveLength(2)
  })

  test('what is still to be settled is the next step of the promise before it', () => {
    const text =
      'France promised to withdraw all soldiers from Mali. ' +
      'The two sides met in Paris. A calendar will be agreed in technical talks.'

    expect(promises(text)).toMatchObject([
      { act: 'withdraw', nextStep: 'A calendar will be agreed in technical talks' },
      { promisors: [], act: 'negotiate' },
    ])
  })

  test('a promise with a deadline of its own needs no next step', () => {
    const text =
      'France promised to withdraw all soldiers from Mali by 1 July 2021. ' +
      'A calendar will be agreed in technical talks.'

    expect(promises(text)[0]).toMatchObject({ due: '2021-07-01', nextStep: undefined })
  })
})
