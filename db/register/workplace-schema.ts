/** A survey as data, before it is published or as it is to be changed; one at most for each slug. */
export interface PlannedSurveyTable {
  slug: string
  definition: string
  planned_on: string
  planned_by: string
  /** Grows with each change, so that two who change one survey notice each other. */
  revision: number
}

/** A link with which somebody without an account looks at a survey before it is published. */
export interface PreviewLinkTable {
  hash: Uint8Array
  id: string
  slug: string
  for_whom: string
  made_by: string
  made_on: string
  expires_on: string
}

/** What somebody who looked said of a page or a question; nobody asked for their name. */
export interface PreviewCommentTable {
  id: string
  slug: string
  /** The link it came by, and for whom that was made. */
  link: string
  for_whom: string
  page: string
  /** Empty where the page as a whole is meant. */
  question: string
  /** The question as it stood then. */
  wording: string
  lang: string
  text: string
  written_on: string
  settled_on: string | null
  settled_by: string | null
}

/** Something final that one person asks for and another decides; at most one waits for each slug. */
export interface RequestTable {
  id: string
  kind: 'publish' | 'correct' | 'release' | 'remove-key'
  /** Of the consultation; the fingerprint of a key that is to be removed. */
  slug: string
  /** Of the version or the release that is asked for. */
  hash: string
  /** A person; nobody where the command line asked. */
  asked_by: string | null
  asked_on: string
  state: 'waiting' | 'approved' | 'declined' | 'taken back'
  decided_by: string | null
  decided_on: string | null
  /** Why it was declined. */
  reason: string
  revision: number
}

/**
 * What a waiting request asks for, with the wrapped keys of a survey that is to be published: it is
 * gone once it is decided, and in no backup, for there these keys would outlive their erasing.
 */
export interface RequestBodyTable {
  request: string
  body: string
}

/** Whose account a key belongs to; keys that were registered by command belong to none. */
export interface KeyOwnerTable {
  fingerprint: string
  person: string
}

/** A key that was made after there were surveys to open: a present holder has yet to let it in. */
export interface WaitingKeyTable {
  fingerprint: string
  person: string
  public_key: Uint8Array
  made_on: string
}

/** A members file on its way in: what a colleague sent last, for an hour or so. */
export interface MemberUploadTable {
  person: string
  id: string
  name: string
  packed: Uint8Array
  kept_hour: number
}

/** A reminder in one language, as staff have worded it. */
export interface ReminderTextTable {
  survey: string
  lang: string
  subject: string
  body: string
  /** Grows with each change, so that two who write one text notice each other. */
  revision: number
}

/** One text of a survey in one language as somebody saved it; what was saved before stays. */
export interface TranslationTable {
  slug: string
  lang: string
  key: string
  /** Counts what was saved of this text. */
  number: number
  /** The mark of the English it was made from. */
  source: string
  /** That English itself; empty in rows of before it was kept. */
  english: string
  /** The mark of what the survey held in this language at the time. */
  over: string
  text: string
  state: 'machine' | 'done' | 'reviewed'
  /** The account of whoever wrote the words; empty where they came with the survey. */
  translator: string
  who: string
  on_day: string
}

/** Somebody who works here. Roles and scope are canonical JSON; the second factor is sealed. */
export interface PersonTable {
  id: string
  name: string
  /** The name as it is compared: no two people may be told apart by case alone. */
  name_key: string
  roles: string
  scope: string
  lang: string
  password: string
  factor: Uint8Array | null
  /** The last step of the clock whose number was used, so that none works twice. */
  factor_step: number
  added_on: string
  ended_on: string | null
  /** Grows with each change, so that two who change one person notice each other. */
  revision: number
}

export interface RecoveryCodeTable {
  person: string
  hash: Uint8Array
}

export interface StaffSessionTable {
  hash: Uint8Array
  person: string
  begun_hour: number
  seen_hour: number
  /** The password was right, the second factor is still to come. */
  factor_due: 0 | 1
}

/** A link that makes an account, or gives somebody who has one a new password. */
export interface InvitationTable {
  hash: Uint8Array
  id: string
  name: string
  person: string | null
  roles: string
  scope: string
  invited_by: string
  expires_on: string
}

/** Tries that failed under a name, whether or not anybody bears it; the mark does not show the name. */
export interface SlowDownTable {
  mark: string
  failures: number
  /** Seconds since 1970 before which nothing is looked at. */
  waits_until: number
}

/** The last day on which somebody from outside may see findings. */
export interface AccessEndTable {
  person: string
  day: string
}

/** What lets a program read released findings; its scope is canonical JSON. */
export interface ApiTokenTable {
  id: string
  hash: Uint8Array
  name: string
  scope: string
  made_by: string
  made_on: string
  /** The last day on which it is good. */
  expires_on: string
  ended_on: string | null
  used_on: string | null
}

/** The mark of a form whose work is done: sent again, it does nothing. */
export interface FormDoneTable {
  mark: string
  done_on: string
}

/**
 * One thing that a key holder did with the open answers of a survey, sealed so that only its key
 * holders can open it. Nothing here says who did it, when, or with which answer.
 */
export interface JournalEditTable {
  survey: string
  /** How many came up to this one. */
  arrived: number
  id: Uint8Array
  sealed: Uint8Array
}

/** What staff work with; respondents never come near any of it. */
export interface WorkplaceSchema {
  planned_survey: PlannedSurveyTable
  preview_link: PreviewLinkTable
  preview_comment: PreviewCommentTable
  request: RequestTable
  request_body: RequestBodyTable
  key_owner: KeyOwnerTable
  waiting_key: WaitingKeyTable
  member_upload: MemberUploadTable
  reminder_text: ReminderTextTable
  translation: TranslationTable
  person: PersonTable
  recovery_code: RecoveryCodeTable
  staff_session: StaffSessionTable
  invitation: InvitationTable
  slow_down: SlowDownTable
  form_done: FormDoneTable
  access_end: AccessEndTable
  api_token: ApiTokenTable
  journal_edit: JournalEditTable
}
