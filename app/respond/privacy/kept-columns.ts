/** Every column that answering fills, and the words that explain it. */
export const keptColumns = {
  envelope: { id: 'sentId', survey: 'survey', kind: 'kind', body: 'sentBody' },
  draft: {
    id: 'draftId',
    survey: 'survey',
    nonce: 'nonce',
    body: 'draftBody',
    expires_on: 'expires',
  },
  return_code: { id: 'returnId', survey: 'survey', wrapped: 'wrapped', expires_on: 'expires' },
  access_code: { hash: 'codeHash', survey: 'survey', batch: 'batch', spent: 'spent' },
  code_batch: { survey: 'survey', name: 'batchName', issued: 'issued', spent: 'spentCount' },
} as const

export type KeptTable = keyof typeof keptColumns

/** The tables of the register that nobody changes by answering. */
export const untouchedTables = [
  'survey',
  'version',
  'release',
  'outcome',
  'key_holder',
  'survey_key',
  'member',
  // Written by the team; the page tells of both beside what they belong to.
  ...(['batch_place', 'reach_count', 'reminder_text'] as const),
  'key_backup',
  'log',
  'setting',
  'planned_survey',
  'request',
  'request_body',
  'pause',
  'person',
  'recovery_code',
  'staff_session',
  'invitation',
  'slow_down',
  'form_done',
  'key_owner',
  'waiting_key',
  'member_upload',
  'access_end',
  'api_token',
  'preview_link',
  'preview_comment',
  'journal_edit',
  'translation',
] as const

/** What is locked inside the two kinds of envelopes. */
export const lockedInside = {
  answers: ['format', 'version', 'mode', 'lang', 'answers'],
  text: ['format', 'version', 'question', 'lang', 'text', 'context'],
} as const
