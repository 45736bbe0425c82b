import accessibility from '#locales/ar/accessibility.json'
import answers from '#locales/ar/answers.json'
import errors from '#locales/ar/errors.json'
import findingsPage from '#locales/ar/findings-page.json'
import frame from '#locales/ar/frame.json'
import home from '#locales/ar/home.json'
import journey from '#locales/ar/journey.json'
import leaving from '#locales/ar/leaving.json'
import monitoring from '#locales/ar/monitoring.json'
import paper from '#locales/ar/paper.json'
import privacy from '#locales/ar/privacy.json'
import problems from '#locales/ar/problems.json'
import report from '#locales/ar/report.json'
import script from '#locales/ar/script.json'
import style from '#locales/ar/style.json'
import ui from '#locales/ar/ui.json'

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
