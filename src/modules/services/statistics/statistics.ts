import { periods, serviceStatistics, servicesWithStatistics, statisticsRights } from './service-statistics.ts'
import { sweepNumbers } from './sweep-numbers.ts'
import { ends } from './time-spent.ts'

/** What others read of how services are used, and what keeps it small. */
export const statistics = {
  periods,
  serviceStatistics,
  servicesWithStatistics,
  spans: ends,
  statisticsRights,
  sweepNumbers,
}
