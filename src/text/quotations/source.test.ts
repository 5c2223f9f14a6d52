import { expect, test } from 'vitest'
import { read } from '../../../test/quotations.ts'

test.each([
  [
    'The cabinet voted to end it, and the National Harbour Centre (NHC) announced the decision.',
    'the National Harbour Centre (NHC)',
    'the decision',
  ],
  [
    'According to Ana Lima, the port’s former chief, the crane fell.',
    'Ana Lima, the port’s former chief',
    'the crane fell',
  ],
  [
    'President Boro met with Minister Lima of Peru to reaffirm that the port is open.',
    'President Boro',
    'that the port is open',
  ],
  [
    'Envoys of Niger, the government of Chad, and the lake commission discussed how it would be run.',
    'Envoys of Niger, the government of Chad, and the lake commission',
    'how it would be run',
  ],
  [
    'Several groups claiming the vote was stolen from President Boro gathered on Saturday in Accra.',
    'Several groups',
    'the vote was stolen from President Boro',
  ],
  ['Officials said at least 71 people were held.', 'Officials', 'at least 71 people were held'],
  ['Officials said up to 200 men were held.', 'Officials', 'up to 200 men were held'],
  ['Officials said only two houses had burned.', 'Officials', 'only two houses had burned'],
  [
    'The mayor and the governor discussed how the port would be run.',
    'The mayor and the governor',
    'how the port would be run',
  ],
  [
    'Divers who had been looking for Marsh concluded he had drowned soon after being seen.',
    'Divers',
    'he had drowned soon after being seen',
  ],
  [
    'The king released a letter on Friday condemning the raid on the mill.',
    'The king',
    'the raid on the mill',
  ],
  [
    'Before the vote, Mayor Lind issued a statement, “We will keep the ferry running all winter.”',
    'Mayor Lind',
    '“We will keep the ferry running all winter.”',
  ],
  [
    'The pier is shut.\n\nSpeaking today, Minister Ana Lima said:\n\nI welcome the plan. The pier is old.\n\nWe will mend it.\n\nNotes to editors\n\nThe pier dates from 1890.',
    'Minister Ana Lima',
    'I welcome the plan. The pier is old.\n\nWe will mend it',
  ],
  [
    'The pier is shut.\n\nMinister Ana Lima told reporters:\n\n“We saw the storm. We ran.”\n\nShe left.',
    'Minister Ana Lima',
    '“We saw the storm. We ran.”',
  ],
  [
    'Minister Ana Lima said:\n\nThe pier is old.\n\nLima also met the crew of the ferry.',
    'Minister Ana Lima',
    'The pier is old',
  ],
])('%s', (text, source, content) => {
  expect(read(text)).toContainEqual(expect.objectContaining({ source, content }))
})
