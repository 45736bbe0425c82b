import accessibility from '#locales/es/accessibility.json'
import answers from '#locales/es/answers.json'
import errors from '#locales/es/errors.json'
import findingsPage from '#locales/es/findings-page.json'
import frame from '#locales/es/frame.json'
import home from '#locales/es/home.json'
import journey from '#locales/es/journey.json'
import leaving from '#locales/es/leaving.json'
import monitoring from '#locales/es/monitoring.json'
import paper from '#locales/es/paper.json'
import privacy from '#locales/es/privacy.json'
import problems from '#locales/es/problems.json'
import report from '#locales/es/report.json'
import script from '#locales/es/script.json'
import style from '#locales/es/style.json'
import ui from '#locales/es/ui.json'

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
