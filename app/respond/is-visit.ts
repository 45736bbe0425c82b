/** Whether somebody really opens this page: not a program that looks ahead, nor another site that sends them. */
export function isVisit({ method, headers }: Request): boolean {
  const ahead = (headers.get('sec-purpose') ?? headers.get('purpose') ?? '').includes('prefetch')
  return method === 'GET' && !ahead && headers.get('sec-fetch-site') !== 'cross-site'
}
