import { expect, test } from 'vitest'
import { CommitmentStatus } from '../../../../src/app/http/shapes/ledgers.ts'
import type { CommitmentItem } from '../../api/shapes.ts'
import { columns } from './columns.ts'

test.each(CommitmentStatus.options)('a promise that is %s stands in one column', (status) => {
  // Only its status is looked at.
  const entry = { status } as CommitmentItem

  expect(columns.filter(({ holds }) => holds(entry))).toHaveLength(1)
})
