const name = (overHttps: boolean) => (overHttps ? '__Secure-staff' : 'staff')

/** The token that a colleague’s browser brings along; respondents’ pages never see it. */
export function sessionTokenIn(cookies: string | null | undefined): string | undefined {
  const pairs = (cookies ?? '').split(/;\s*/)
  const found = pairs.map((pair) => /^(?:__Secure-)?staff=([\w-]{43})$/.exec(pair)?.[1])
  return found.find((token) => token !== undefined)
}

// Without an expiry date the browser forgets it when it is closed; the register ends it sooner.
export function sessionCookie(token: string, overHttps: boolean): string {
  return `${name(overHttps)}=${token}; ${attributes}${overHttps ? '; Secure' : ''}`
}

export function withoutSession(overHttps: boolean): string {
  return `${name(overHttps)}=; ${attributes}; Max-Age=0${overHttps ? '; Secure' : ''}`
}

const attributes = 'Path=/staff; HttpOnly; SameSite=Lax'
