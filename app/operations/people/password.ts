import { hash, verify } from '@node-rs/argon2'

import { fewestCharacters } from './password-rule'

/** Argon2id (the library’s own choice) at what OWASP asks at least, and a round more. */
const cost = { memoryCost: 19_456, timeCost: 3, parallelism: 1 }

const mostCharacters = 200
const fewestDifferent = 6

export type PasswordProblem =
  | { code: 'password-short'; fewest: number }
  | { code: 'password-long'; most: number }
  | { code: 'password-plain' }
  | { code: 'password-twice' }

/** What is wrong with a new password, typed twice. */
export function passwordProblem(
  typed: { password: string; again: string },
  name: string,
): PasswordProblem | undefined {
  const password = typed.password.normalize('NFKC')
  const { length } = Array.from(password)
  if (length < fewestCharacters) return { code: 'password-short', fewest: fewestCharacters }
  if (length > mostCharacters) return { code: 'password-long', most: mostCharacters }
  if (isPlain(password.toLowerCase(), name.normalize('NFKC').toLowerCase()))
    return { code: 'password-plain' }
  return typed.password === typed.again ? undefined : { code: 'password-twice' }
}

// A sentence of three words passes; one letter held down, a row of keys or one’s own name does not.
function isPlain(password: string, name: string): boolean {
  if (new Set(password).size < fewestDifferent) return true
  if (name.length > 3 && password.replaceAll(name, '').length < fewestCharacters) return true
  const letters = Array.from(password, (letter) => letter.codePointAt(0) ?? 0)
  const steps = letters.filter(
    (letter, place) => Math.abs(letter - (letters[place - 1] ?? 0)) === 1,
  )
  return steps.length > letters.length * 0.7
}

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

/** Takes the same time for a name that nobody bears. */
export async function isPassword(hashed: string | undefined, password: string): Promise<boolean> {
  const typed = password.slice(0, mostCharacters * 2).normalize('NFKC')
  nobody ??= hash('nobody bears this name', cost)
  const right = await verify(hashed ?? (await nobody), typed)
  return right && hashed !== undefined
}

let nobody: Promise<string> | undefined
