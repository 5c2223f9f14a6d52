import { expect, test } from 'vitest'
import { readReports } from '../index.ts'

const text = 'The two armies said on Friday that they would draw back their guns by the end of May.'
test.each([
  [
    'RDF',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Post</title></channel><item><title>Guns</title><link>https://a.example/1</link><description>${text}</description><dc:date>2004-05-06T23:00:00-05:00</dc:date></item></rdf:RDF>`,
  ],
  [
    'Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>Guns</title><link href="https://a.example/1"/><published>2004-05-06T23:00:00-05:00</published><content type="html">&lt;p&gt;${text}&lt;/p&gt;</content></entry></feed>`,
  ],
  [
    'RSS',
    `<rss version="2.0"><channel><title>Post</title><item><title>Guns</title><link>https://a.example/1</link><pubDate>Thu, 06 May 2004 23:00:00 -0500</pubDate><description><![CDATA[<p>${text}</p>]]></description></item></channel></rss>`,
  ],
])('%s gives title, source, address and the local day', (_, xml) => {
  expect([...readReports({ name: '-', bytes: Buffer.from(xml) })]).toMatchObject([
    {
      document: {
        text,
        title: 'Guns',
        source: 'Post',
        url: 'https://a.example/1',
        published: { value: '2004-05-06' },
      },
    },
  ])
})

test('XML that is no feed is told as such', () => {
  expect([
    ...readReports({ name: 'a.xml', bytes: Buffer.from('<?xml version="1.0"?><order/>') }),
  ]).toMatchObject([{ code: 'feed-malformed', place: 'a.xml' }])
})
