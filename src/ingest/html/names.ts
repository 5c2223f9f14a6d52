import { z } from 'zod'
import { readYaml } from '../../record/index.ts'

const list = z.array(z.string())

/** Names that pages go by: of their metadata, of the types of linked data, of embedded posts. */
export const names = readYaml(
  new URL('meta.yaml', import.meta.url),
  z.object({
    title: list,
    source: list,
    url: list,
    language: list,
    published: list,
    modified: list,
    articles: list,
    posts: list,
  }),
)
