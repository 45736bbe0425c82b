import type { QuoteDraft } from './quote-draft'

/** What an edit says of a draft; nothing stands in it where nothing was chosen. */
export function markedOver({ redactions, region, attribute }: QuoteDraft) {
  return {
    redactions,
    ...(region !== undefined && { region }),
    ...(attribute && { attribute }),
  }
}
