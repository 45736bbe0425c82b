import { rm } from 'node:fs/promises'

export default function clearPrograms(): Promise<void> {
  return rm(process.env.E2E_PROGRAMS ?? '', { recursive: true, force: true })
}
