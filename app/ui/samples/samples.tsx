import { ActionSamples, ErrorSummarySample } from './action-samples'
import { ChartSample } from './chart-sample'
import { CheckboxSamples, RadioSamples } from './choice-samples'
import { FileSamples, SelectSamples, TextareaSamples, TextSamples } from './field-samples'
import { MarkSamples, SwitchSamples } from './frame-samples'
import { GridSamples } from './grid-samples'
import { PaginationSample, TableSample } from './table-samples'
import { NoticeSamples, StateSamples, WordSamples } from './word-samples'

/** Every part in all its states, in the order a page meets them; read by the style page and by the tests. */
export const samples = [
  { id: 'mark', parts: [MarkSamples, SwitchSamples] },
  { id: 'words', parts: [WordSamples] },
  { id: 'actions', parts: [ActionSamples] },
  { id: 'fields', parts: [TextSamples, TextareaSamples, FileSamples] },
  { id: 'choices', parts: [RadioSamples, CheckboxSamples, GridSamples] },
  { id: 'selects', parts: [SelectSamples] },
  { id: 'notices', parts: [ErrorSummarySample, NoticeSamples] },
  { id: 'states', parts: [StateSamples] },
  { id: 'tables', parts: [TableSample, PaginationSample] },
  { id: 'charts', parts: [ChartSample] },
] as const
