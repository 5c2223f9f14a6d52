import { describe, expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'
import type { Layer, Realis } from '../../record/index.ts'
import { quote } from '../../record/index.ts'
import { type Reading, readingOf } from '../reading.ts'
import { layerOf, realisOf, toldRealis, whenOf, whereOf } from './index.ts'

/** A text read, and the first token of it that is this word. Published on Tuesday 15 June 2021. */
function at(text: string, word: string): { readonly reading: Reading; readonly token: number } {
  const reading = readingOf(analyse(text))
  const token = reading.tokens.find((each) => each.text === word)
  if (!token) throw new Error(`"${word}" is not in "${text}"`)
  return { reading, token: token.index }
}

describe('when', () => {
  test.each<[string, string, string | undefined]>([
    ['A bomb exploded in Mosul on Monday.', 'exploded', '2021-06-14'],
    ['The war has killed thousands, according to a report of last November.', 'killed', undefined],
    [
      'After an attack in Gao on 3 May 2021, the minister warned the rebels on Friday.',
      'attack',
      '2021-05-03',
    ],
    [
      'After an attack in Gao on 3 May 2021, the minister warned the rebels on Friday.',
      'warned',
      '2021-06-11',
    ],
    ['After an attack in Gao on 3 May 2021, the minister warned the rebels.', 'warned', undefined],
    [
      'The minister condemned a bombing that had occurred in Kabul last week.',
      'bombing',
      '2021-06-07/2021-06-13',
    ],
    [
      'The minister condemned on Monday a bombing that had occurred in Kabul last week.',
      'condemned',
      '2021-06-14',
    ],
    [
      'The government said on Tuesday that the army attacked the camp on 2 June 2021.',
      'said',
      '2021-06-15',
    ],
    [
      'The government said on Tuesday that the army attacked the camp on 2 June 2021.',
      'attacked',
      '2021-06-02',
    ],
    ['Kenya agreed on 4 May 2021 to open the border.', 'open', '2021-05-04'],
    ['Kenya agreed in May to open the border on 4 May 2022.', 'open', '2022-05-04'],
    ['Kenya agreed in May to open the border on 4 May 2022.', 'agreed', '2021-05'],
    ['As of 3 May 2021, France had 5,000 soldiers in Mali.', 'had', '2021-05-03'],
    [
      'The president will welcome William Ruto of Kenya to the palace on 28 June.',
      'welcome',
      '2021-06-28',
    ],
    ['The minister condemned the raid in Gao on Friday.', 'condemned', undefined],
    ['The envoy warned the rebels while visiting Gao on Sunday.', 'warned', '2021-06-13'],
    ['Her tour will go on on Friday as she meets the king in Gao.', 'meets', '2021-06-18'],
    ['The tour will go on on Friday as rebels attack Gao.', 'attack', undefined],
    ['Chad and Niger are going to sign a treaty tomorrow.', 'treaty', '2021-06-16'],
    ['In the last two hours, three miners were killed in Gao.', 'killed', '2021-06-15'],
    ['In May 2019 Chad broke the truce when it shelled the port.', 'shelled', '2019-05'],
    ['In May 2019 Chad mourned those who had died when it shelled the port.', 'shelled', undefined],
    ['When she left office in 2017, the premier announced a loan.', 'announced', '2017'],
    ['When the road was mined in May, nobody will say.', 'say', undefined],
    ['They kept in touch in the lead up to the July 2019 summit in Lima.', 'summit', '2019-07'],
    ['This week, at the 2021 Tunis summit, he announced aid.', 'summit', '2021-06-14/2021-06-20'],
    ['The elections in October 2022 were promised.', 'elections', '2022-10'],
    [
      'She led the investigation of meddling in a poll before the 2008 ballot.',
      'investigation',
      undefined,
    ],
    ['The army attacked the camp.', 'attacked', undefined],
    ['She was arrested in May 2019 and released last week.', 'arrested', '2019-05'],
    ['The premier thanked Chad for a start to talks in Lomé on 3 May 2021.', 'thanked', undefined],
    ['On Thursday, the minister thanked Chad for talks in May.', 'thanked', '2021-06-10'],
    ['In 2017, after the letters came to light, the governor resigned.', 'resigned', '2017'],
    ['On 2 June 2021, after a walkout on 1 June 2021, talks failed.', 'failed', '2021-06-02'],
    ['She was in Oslo in 1995 when gunmen shot the premier.', 'shot', '1995'],
    ['Today the state held elections following a battle over delays.', 'battle', undefined],
    ['He confessed to killing her by poisoning her soup in 2016.', 'killing', '2016'],
    ["Niger condemned Saturday's raid.", 'condemned', undefined],
    ["Saturday's raid killed nine herders.", 'killed', '2021-06-12'],
    ["Ghana won Saturday's vote.", 'won', '2021-06-12'],
    ['They promised to review the February 2020 agreement.', 'review', undefined],
    ['In the February 2020 agreement, Mali promised a vote.', 'promised', '2020-02'],
    ['An agreement to build a dam by 2025 was praised.', 'agreement', undefined],
    ['Speaking at a rally in Gao on Sunday, Ana Lima warned the rebels.', 'warned', '2021-06-13'],
    ['Speaking of the raid on Sunday, Ana Lima warned the rebels.', 'warned', undefined],
    ['Ana Lima, an adviser to the court in 2008, said the camp fell.', 'said', undefined],
    ['Ana Lima, the envoy to Chad from 2007 to 2013, said the camp fell.', 'said', undefined],
    ['Ana Lima, an adviser to the court, said in May that the camp fell.', 'said', '2021-05'],
    ['The mayor said Friday his plans are in line with the law.', 'said', '2021-06-11'],
    ['The army admitted for the first time Friday that it had lost.', 'admitted', '2021-06-11'],
    ['The army acknowledged for the first time Friday that it lost.', 'acknowledged', '2021-06-11'],
    ['But in 2011, after the letters came to light, the governor resigned.', 'resigned', '2011'],
    ['They fled before the 2012 attack on the consulate.', 'attack', '2012'],
  ])('%s (%s)', (text, word, edtf) => {
    const { reading, token } = at(text, word)

    expect(whenOf(reading, token)?.value.edtf).toBe(edtf)
  })

  test('the date at the head of an entry of a list dates what the entry goes on to tell', () => {
    const text =
      'Raids on ships:\n\n- 26 May 2021: A tanker was hit. Gunmen boarded it.\n- 30 May 2021 – Rebels shelled a port.\n\nOfficials fled.'
    const when = (word: string) => {
      const { reading, token } = at(text, word)
      return whenOf(reading, token)
    }

    expect(when('hit')?.value.edtf).toBe('2021-05-26')
    expect(when('boarded')).toMatchObject({
      value: { edtf: '2021-05-26' },
      basis: 'inferred',
      rule: 'when/date-head',
    })
    expect(when('shelled')?.value.edtf).toBe('2021-05-30')
    expect(when('fled')).toBeUndefined()
  })

  test('dates alone on their lines head what is below, where there are several', () => {
    const entries = '26 May 2021\n\nA tanker was hit.\n\n30 May 2021\n\nRebels shelled a port.'
    const several = at(entries, 'hit')
    const one = at('26 May 2021\n\nA tanker was hit.', 'hit')

    expect(whenOf(several.reading, several.token)?.value.edtf).toBe('2021-05-26')
    expect(whenOf(one.reading, one.token)).toBeUndefined()
  })

  test('a date written out is stated, one counted from the report is inferred by a named rule', () => {
    const written = at('The army attacked on 2 June 2021.', 'attacked')
    const counted = at('The army attacked on Monday.', 'attacked')

    expect(whenOf(written.reading, written.token)).toMatchObject({ basis: 'stated' })
    expect(whenOf(counted.reading, counted.token)).toMatchObject({
      basis: 'inferred',
      rule: expect.stringMatching(/./),
      value: { anchor: { kind: 'published' } },
    })
  })

  test('the words of a date take in the preposition that governs it', () => {
    const { reading, token } = at('Kenya agreed to open the border by 4 May 2022.', 'open')
    const [span] = whenOf(reading, token)?.spans ?? []

    expect(span && quote(reading.document, span)).toBe('by 4 May 2022')
  })
})

describe('where', () => {
  test.each<[string, string, string | undefined]>([
    ['A bomb exploded in Mosul on Monday.', 'exploded', 'Mosul'],
    ['Two rockets landed near Balad in Iraq.', 'landed', 'near Balad'],
    ['The embassy in Kabul was attacked.', 'attacked', 'The embassy in Kabul'],
    ['The envoy left the embassy of Chad in Cairo.', 'left', 'Cairo'],
    ['US forces attacked a convoy.', 'attacked', undefined],
    ['Iraq promised to protect the base.', 'protect', undefined],
    ['Kenyan soldiers entered a camp.', 'entered', undefined],
  ])('%s (%s)', (text, word, words) => {
    const { reading, token } = at(text, word)

    expect(whereOf(reading, token)?.value.words).toBe(words)
  })

  test('what was fired from a place did not fall there', () => {
    const { reading, token } = at('Rockets from Gaza hit Ashkelon on Sunday.', 'hit')

    expect(whereOf(reading, token, new Set(['from']))?.value.name).toBe('Ashkelon')
  })

  test('a place brings its country and its point', () => {
    const { reading, token } = at('A bomb exploded in Mosul on Monday.', 'exploded')

    expect(whereOf(reading, token)?.value).toMatchObject({
      country: 'IRQ',
      point: { lat: expect.closeTo(36.3, 0), lon: expect.closeTo(43.1, 0) },
    })
  })
})

describe('realis', () => {
  test.each<[string, string, Realis]>([
    ['The army attacked the camp.', 'attacked', 'asserted'],
    ['The army has attacked the camp.', 'attacked', 'asserted'],
    ['The army managed to attack the camp.', 'attack', 'asserted'],
    ['The rebels broke the siege by attacking the camp.', 'attacking', 'asserted'],
    ['The general said that the army attacked the camp.', 'attacked', 'asserted'],
    ['The army will attack the camp.', 'attack', 'planned'],
    ['The army plans to attack the camp.', 'attack', 'planned'],
    ['The rebels held talks to end the war.', 'end', 'planned'],
    ['The army did not attack the camp.', 'attack', 'denied'],
    ['No soldier attacked the camp.', 'attacked', 'denied'],
    ['The army failed to attack the camp.', 'attack', 'denied'],
    ['The army refused to attack the camp.', 'attack', 'denied'],
    ['The army did not plan to attack the camp.', 'attack', 'denied'],
    ['Soldiers took the camp without killing anyone.', 'killing', 'denied'],
    ['If the army attacks, the rebels will flee.', 'attacks', 'conditional'],
    ['If the army attacks, the rebels will flee.', 'flee', 'conditional'],
    ['The army may have attacked the camp.', 'attacked', 'hypothetical'],
    ['The army could attack the camp.', 'attack', 'hypothetical'],
    ['The army can shell the camp.', 'shell', 'generic'],
  ])('%s (%s)', (text, word, realis) => {
    const { reading, token } = at(text, word)

    expect(realisOf(reading, token)).toBe(realis)
  })

  test.each<[string, string, Realis]>([
    ['Rwanda denied it was backing the rebels.', 'backing', 'denied'],
    ['Chad denied that its army had left Bangui.', 'left', 'denied'],
    ['Chad did not deny that its army had left Bangui.', 'left', 'asserted'],
  ])('%s (told as %s)', (text, word, realis) => {
    const { reading, token } = at(text, word)

    expect(toldRealis(reading, token)).toBe(realis)
  })
})

describe('layer', () => {
  const explained =
    'Rebels hold the town of Kidal.\n\nBackground\n\nSoldiers entered the town of Kidal on a Sunday.'

  test.each<[string, string, Layer]>([
    ['Rebels seized the town on Monday.', 'seized', 'foreground'],
    ['Rebels seized the town in 2012.', 'seized', 'background'],
    ['Former President Jacques Chirac sent soldiers to Ivory Coast.', 'sent', 'background'],
    ['President Emmanuel Macron sent soldiers to Ivory Coast.', 'sent', 'foreground'],
    ['The rebels had seized the town.', 'seized', 'background'],
    ['The rebels said that they had seized the town.', 'seized', 'foreground'],
    [explained, 'hold', 'foreground'],
    [explained, 'entered', 'background'],
  ])('%s (%s)', (text, word, layer) => {
    const { reading, token } = at(text, word)

    expect(layerOf(reading, token, whenOf(reading, token))).toBe(layer)
  })
})
