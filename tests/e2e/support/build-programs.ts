import { buildPrograms } from '../../support/programs'

await buildPrograms(process.env.E2E_PROGRAMS ?? '')
