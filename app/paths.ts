/** Every address of the house, spelled once. */
export const paths = {
  home: (lang: string) => `/${lang}`,
  intro: (lang: string, code: string) => `/${lang}/${code}`,
  enterCode: (lang: string, code: string) => `/${lang}/${code}/code`,
  start: (lang: string, code: string) => `/${lang}/${code}/start`,
  page: (lang: string, code: string, page: string) => `/${lang}/${code}/${page}`,
  check: (lang: string, code: string) => `/${lang}/${code}/check`,
  thanks: (lang: string, code: string) => `/${lang}/${code}/thanks`,
  later: (lang: string, code: string) => `/${lang}/${code}/later`,
  return: (lang: string, code: string) => `/${lang}/${code}/return`,
  withdraw: (lang: string, code: string) => `/${lang}/${code}/withdraw`,
  paper: (lang: string, code: string) => `/${lang}/${code}/paper`,
  privacy: (lang: string, code: string) => `/${lang}/${code}/privacy`,
  findings: (lang: string) => `/${lang}/findings`,
  findingsFeed: (lang: string) => `/${lang}/findings.atom`,
  findingsOf: (lang: string, slug: string, seen: FindingsSeen = {}) =>
    `/${lang}/findings/${slug}${queryOf({ ...seen })}`,
  findingsFile: (lang: string, slug: string, format: string, place?: string | null) =>
    `/${lang}/findings/${slug}.${format}${queryOf({ for: place })}`,
  leaving: (lang: string) => `/${lang}/leaving`,
  accessibility: (lang: string) => `/${lang}/accessibility`,
  exit: () => '/exit',
  health: () => '/healthz',
  staff: () => '/staff',
  signIn: (on?: string, lang?: string | null) => `/staff/sign-in${queryOf({ on, lang })}`,
  signInDigits: (on?: string) => `/staff/sign-in/digits${queryOf({ on })}`,
  signOut: () => '/staff/sign-out',
  setUp: (token: string) => `/staff/set-up/${token}`,
  invitation: (token: string) => `/staff/invitation/${token}`,
  account: () => '/staff/account',
  staffFactor: () => '/staff/account/second-factor',
  staffPassword: () => '/staff/account/password',
  people: () => '/staff/people',
  person: (id: string) => `/staff/people/${id}`,
  invitations: () => '/staff/invitations',
  network: () => '/staff/network',
  log: (page?: number) => `/staff/log${queryOf({ page: page?.toString() })}`,
  logFile: () => '/staff/log.csv',
  keyHolders: (done?: string) => `/staff/key-holders${queryOf({ done })}`,
  keyHolder: (id: string) => `/staff/key-holders/${id}`,
  newKey: () => '/staff/key-holders/new',
  consultations: (page?: number, done?: string) =>
    `/staff/consultations${queryOf({ page: page?.toString(), done })}`,
  newConsultation: (of?: string) => `/staff/consultations/new${queryOf({ of })}`,
  consultation: (slug: string, done?: string) => `/staff/consultations/${slug}${queryOf({ done })}`,
  consultationDates: (slug: string) => `/staff/consultations/${slug}/dates`,
  publication: (slug: string, seen: { in?: string } = {}) =>
    `/staff/consultations/${slug}/publish${queryOf(seen)}`,
  changesOf: (slug: string, between?: string) =>
    `/staff/consultations/${slug}/changes${queryOf({ between })}`,
  previewOf: (slug: string, seen: PreviewSeen = {}) =>
    `/staff/consultations/${slug}/preview${queryOf({ ...seen })}`,
  commentsOf: (slug: string, seen: { show?: string; page?: string; done?: string } = {}) =>
    `/staff/consultations/${slug}/comments${queryOf(seen)}`,
  commentsFileOf: (slug: string) => `/staff/consultations/${slug}/comments.csv`,
  codesOf: (slug: string, chosen: { batch?: string; region?: string; speaks?: string } = {}) =>
    `/staff/consultations/${slug}/codes${queryOf(chosen)}`,
  codesFileOf: (slug: string) => `/staff/consultations/${slug}/codes.csv`,
  analysisOf: (slug: string, order?: string) =>
    `/staff/consultations/${slug}/analysis${queryOf({ order })}`,
  analysisHead: (slug: string) => `/staff/consultations/${slug}/analysis/head`,
  analysisOrder: (slug: string) => `/staff/consultations/${slug}/analysis/order`,
  analysisPart: (slug: string, part: string) =>
    `/staff/consultations/${slug}/analysis/part/${part}`,
  analysisRelease: (slug: string) => `/staff/consultations/${slug}/analysis/release`,
  journalOf: (slug: string, since?: string) =>
    `/staff/consultations/${slug}/journal${queryOf({ since })}`,
  entry: () => '/staff/entry',
  entryOf: (slug: string, chosen: { mode?: string; speaks?: string } = {}) =>
    `/staff/consultations/${slug}/entry${queryOf(chosen)}`,
  entrySheetsOf: (slug: string) => `/staff/consultations/${slug}/entry/sheets`,
  textsOf: (slug: string, seen: { add?: string } = {}) =>
    `/staff/consultations/${slug}/texts${queryOf(seen)}`,
  deskOf: (slug: string, language: string, seen: DeskSeen = {}) =>
    `/staff/consultations/${slug}/texts/${language}${queryOf({ ...seen, page: seen.page?.toString() })}`,
  deskFileOf: (slug: string, language: string, as?: string) =>
    `/staff/consultations/${slug}/texts/${language}/file${queryOf({ as })}`,
  deskImportOf: (slug: string, language: string) =>
    `/staff/consultations/${slug}/texts/${language}/import`,
  reachOf: (slug: string) => `/staff/consultations/${slug}/reach`,
  remindersOf: (slug: string, seen: { text?: string; step?: string; done?: string } = {}) =>
    `/staff/consultations/${slug}/reminders${queryOf(seen)}`,
  requests: (page?: number) => `/staff/requests${queryOf({ page: page?.toString() })}`,
  request: (id: string, seen: { done?: string; in?: string; by?: string } = {}) =>
    `/staff/requests/${id}${queryOf(seen)}`,
  members: (seen: MembersSeen = {}) => `/staff/members${queryOf({ ...seen })}`,
  member: (id: string, done?: string) => `/staff/members/${id}${queryOf({ done })}`,
  newMember: () => '/staff/members/new',
  membersFile: (parted?: 'semicolon') => `/staff/members.csv${queryOf({ parted })}`,
  importMembers: () => '/staff/members/import',
  memberUpload: (id: string, seen: UploadSeen = {}) =>
    `/staff/members/import/${id}${queryOf({ ...seen })}`,
  packs: () => '/staff/findings',
  packsOf: (slug: string, chosen: PackChosen = {}) =>
    `/staff/findings/${slug}${queryOf({ ...chosen })}`,
  packFileOf: (slug: string) => `/staff/findings/${slug}/file`,
  packWaiting: (slug: string, chosen: PackChosen = {}) =>
    `/staff/findings/${slug}/waiting${queryOf({ ...chosen })}`,
  downloads: (seen: { who?: string | undefined; page?: string } = {}) =>
    `/staff/downloads${queryOf(seen)}`,
  tokens: (seen: { done?: string; page?: string } = {}) => `/staff/tokens${queryOf(seen)}`,
  apiFindings: () => '/api/findings',
  apiFindingsOf: (slug: string) => `/api/findings/${slug}`,
  apiDocument: () => '/api/openapi.json',
  staffStyle: () => '/staff/style',
  staffMonitoring: (seen: { year?: string; lang?: string } = {}) =>
    `/staff/monitoring${queryOf(seen)}`,
  staffMonitoringFile: (format: string, seen: { year?: string; lang?: string } = {}) =>
    `/staff/monitoring.${format}${queryOf(seen)}`,
}

/** Which texts a translator’s desk shows. */
interface DeskSeen {
  show?: string
  part?: string
  search?: string
  page?: number
  done?: string
}

interface PackChosen {
  format?: string
  /** The language of the file; `lang` would be that of the page. */
  in?: string
  for?: string
  still?: string
  done?: string
}

/** Which members a list shows. */
export interface MembersSeen {
  name?: string
  country?: string
  region?: string
  language?: string
  page?: string
  done?: string
  added?: string
  changed?: string
  removed?: string
}

/** How an uploaded members file is read, and which of its changes are shown. */
export interface UploadSeen {
  as?: string | undefined
  parted?: string | undefined
  list?: string | undefined
  page?: string | undefined
  problem?: string | undefined
}

interface FindingsSeen {
  by?: string | null
  of?: string | null
  for?: string | null
}

/** Which page of a preview, in which language, how wide, and whether scripts run. */
interface PreviewSeen {
  at?: string
  in?: string
  width?: string
  scripts?: string
  done?: string
}

function queryOf(parts: Record<string, string | null | undefined>): string {
  const given = Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
}
