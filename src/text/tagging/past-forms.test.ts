import { expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'

function pennOf(text: string, word: string): string | undefined {
  return analyse(text).tokens.find(({ lower }) => lower === word)?.penn
}

test.each([
  ['A 19-year-old man shot his uncle in Nantes.', 'VBD'],
  ['The guard shot and wounded two thieves in Arusha.', 'VBD'],
  ['Two hikers shot near the lake in Tromso', 'VBN'],
  ['A clerk was found shot in the chest in Durban.', 'VBN'],
  ['Chilean police shot dead nine miners in Iquique.', 'VBD'],
  ['Nine miners shot dead in Iquique', 'VBN'],
  ['The winger had a shot at goal in the second half.', 'NN'],
  ['Her long shot hit the post.', 'NN'],
  ['He fired a warning shot in the yard.', 'NN'],
  ['She got a flu shot in October.', 'NN'],
])('in "%s" the word is %s', (text, penn) => {
  expect(pennOf(text, 'shot')).toBe(penn)
})

test.each([
  ['Aid groups accused Kenyan and Ugandan troops of looting in Goma.', 'accused', 'VBD'],
  ['The storm damaged 40 houses in Beira.', 'damaged', 'VBD'],
  ['A lake called the Mirror in the north of Chad.', 'called', 'VBN'],
  ['Three men accused of looting in Goma', 'accused', 'VBN'],
])('the one verb of a sentence: in "%s" %s is %s', (text, word, penn) => {
  expect(pennOf(text, word)).toBe(penn)
})

test.each([
  ['The navy retook the harbour of Beira in May.', 'retook', 'VBD'],
  ['Guards held one suspected insurgent and found six rifles.', 'insurgent', 'NN'],
  ['Guards held three insurgent leaders in Gao.', 'insurgent', 'JJ'],
  ['The envoys spoke with incoming ministers in Lomé.', 'incoming', 'JJ'],
  ['A truce lasting two years ended in Goma.', 'lasting', 'VBG'],
])('what grammar rules out: in "%s" %s is %s', (text, word, penn) => {
  expect(pennOf(text, word)).toBe(penn)
})
