import { catalogue, plainSurvey } from '#app/cli/demo/dated-survey'
import { demoLines } from '#app/cli/demo/responses/demo-lines'

// In a process of its own, for a browser test cannot load the names of countries that answers hold.
const survey = await plainSurvey(catalogue, 'access-to-health-2026')
process.stdout.write(demoLines(survey).join('\n'))
