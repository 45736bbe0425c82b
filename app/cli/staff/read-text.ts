import { readFile } from 'node:fs/promises'

import { refusalFor } from './as-staff'

export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw refusalFor(error) ?? error
  }
}
