export const problemType = 'application/problem+json'

/** What went wrong, for a program: a problem document of RFC 9457. */
export function problemAnswer(
  status: number,
  detail?: string,
  headers: Record<string, string> = {},
): Response {
  return new Response(problemDocument(status, detail), {
    status,
    headers: { 'Content-Type': problemType, ...headers },
  })
}

export function problemDocument(
  status: number,
  detail: string = details[status] ?? (status < 500 ? details[400] : details[500]) ?? '',
): string {
  const title = titles[status] ?? (status < 500 ? titles[400] : titles[500])
  return JSON.stringify({ type: 'about:blank', title, status, detail })
}

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

const details: Record<number, string> = {
  400: 'The request could not be read.',
  403: 'The request came from another website.',
  404: 'There is nothing at this address. /api/openapi.json lists all that there are.',
  405: 'Findings can be read here and nothing else: use GET.',
  413: 'The request is longer than anything this server accepts.',
  429: 'There were too many requests in a short time.',
  500: 'Something went wrong on the server.',
  503: 'The server cannot answer now. Try again in a minute.',
}
