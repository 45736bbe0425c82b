import { regions } from '../countries/regions'
import type { MonitoringSource } from './indicator'

/** The rows of figures of an indicator. */
export function measuresOf(source: MonitoringSource): string[] {
  switch (source.of) {
    case 'members':
      return ['all', ...(source.byRegion ? regions : [])]
    case 'surveys':
      return source.count === 'languages' ? ['asked', 'published'] : ['all']
    case 'answers':
      return source.cells.map(({ part, option }) => part ?? option)
  }
}

/** How a target is named: by the indicator, and by the row where it has several. */
export function targetName(code: string, measure: string): string {
  return measure === 'all' ? code : `${code}.${measure}`
}
