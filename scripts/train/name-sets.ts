import { readTreebank } from './conllu.ts'
import { type NameDocument, readConll, readRe3d } from './name-data.ts'
import { readGumNames } from './name-gum.ts'

/** A training set and the number of its conventions: 1 re3d, 2 the GUM treebank, 3 encyclopaedia, 4 posts. */
export interface NameSet {
  readonly set: number
  readonly documents: readonly NameDocument[]
}

/** Folders of re3d that names are learnt from. */
export const re3dFolders = [
  'Australian Department of Foreign Affairs',
  'UK Government',
  'Wikipedia',
]

/** Folders of re3d as one set. */
export function re3dSet(folders: readonly string[]): NameSet {
  return { set: 1, documents: folders.flatMap(readRe3d) }
}

/** All other sets. */
export function readOpenSets(): NameSet[] {
  return [
    { set: 2, documents: readGumNames(readTreebank('en_gum-free-train.conllu')) },
    { set: 3, documents: readConll('wikigold/CONLL-format/data/wikigold.conll.txt') },
    { set: 4, documents: readConll('WNUT17/CONLL-format/data/train/wnut17train.conll') },
  ]
}
