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
  staffStyle: () => '/staff/style',
  staffMonitoring: (seen: { year?: string; lang?: string } = {}) =>
    `/staff/monitoring${queryOf(seen)}`,
  staffMonitoringFile: (format: string, seen: { year?: string; lang?: string } = {}) =>
    `/staff/monitoring.${format}${queryOf(seen)}`,
}

interface FindingsSeen {
  by?: string | null
  of?: string | null
  for?: string | null
}

function queryOf(parts: Record<string, string | null | undefined>): string {
  const given = Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
}
