import { type Ask, clocksOf, recordFor } from '../ask.ts'
import { actorList } from '../lists/actors.ts'
import { commitmentList } from '../lists/commitments.ts'
import { discrepancyList } from '../lists/discrepancies.ts'
import { forceList } from '../lists/forces.ts'
import { incidentList } from '../lists/incidents.ts'
import type { List } from '../lists/list.ts'
import { answerList } from '../lists/page.ts'
import { placeList } from '../lists/places.ts'
import { queueList } from '../lists/queue.ts'
import { reportList } from '../lists/reports.ts'
import { statementList } from '../lists/statements.ts'
import { timelineList } from '../lists/timeline.ts'
import type { ListQuery } from '../query.ts'

function answering<Entry, Part>(list: List<Entry, Part>): (ask: Ask<ListQuery>) => object {
  return ({ desk, query }) => {
    const record = recordFor(desk, query)
    return { ...answerList(list, record, query), ...clocksOf(desk, record) }
  }
}

export const listAnswers = {
  timeline: answering(timelineList),
  incidents: answering(incidentList),
  commitments: answering(commitmentList),
  forces: answering(forceList),
  statements: answering(statementList),
  places: answering(placeList),
  actors: answering(actorList),
  discrepancies: answering(discrepancyList),
  reports: answering(reportList),
  queue: answering(queueList),
}
