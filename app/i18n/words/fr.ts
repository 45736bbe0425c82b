import accessibility from '#locales/fr/accessibility.json'
import answers from '#locales/fr/answers.json'
import errors from '#locales/fr/errors.json'
import findingsPage from '#locales/fr/findings-page.json'
import frame from '#locales/fr/frame.json'
import home from '#locales/fr/home.json'
import journey from '#locales/fr/journey.json'
import leaving from '#locales/fr/leaving.json'
import monitoring from '#locales/fr/monitoring.json'
import paper from '#locales/fr/paper.json'
import privacy from '#locales/fr/privacy.json'
import problems from '#locales/fr/problems.json'
import report from '#locales/fr/report.json'
import script from '#locales/fr/script.json'
import style from '#locales/fr/style.json'
import ui from '#locales/fr/ui.json'

export const words = {
  accessibility,
  answers,
  errors,
  'findings-page': findingsPage,
  frame,
  home,
  journey,
  leaving,
  monitoring,
  paper,
  privacy,
  problems,
  report,
  script,
  style,
  ui,
}
