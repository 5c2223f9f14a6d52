import { expect, test } from 'vitest'
import { isFailure, readSource } from '../index.ts'

const text =
  'The two armies said on Friday that they would draw back their guns by the end of May.\r\n\r\nNobody\u00A0has “signed”.\n'
test('a day at the start of the file name dates a report that nothing else dates', () => {
  const [undated] = readSource({ name: 'reports/2014-05-09-guns.txt', bytes: Buffer.from(text) })
  expect(undated && !isFailure(undated) && undated.published).toMatchObject({
    value: '2014-05-09',
    rule: 'metadata/file-name',
  })

  const [dated] = readSource({
    name: '2014-05-09.txt',
    bytes: Buffer.from(`Date: 8 May 2014 ${text}`),
  })
  expect(dated && !isFailure(dated) && dated).toMatchObject({
    published: { value: '2014-05-08' },
    notices: [{ code: 'published-differs' }],
  })
})
