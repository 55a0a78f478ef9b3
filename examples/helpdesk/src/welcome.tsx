import { agent } from './host/people'
import { sessionNow } from './team/session'

/** What stands in the middle while no ticket is open. */
export function Welcome({ unknown, count }: { unknown: boolean; count: number }) {
  return (
    <div className="welcome">
      <h2 className="welcome-title">
        {unknown ? 'There is no such ticket here' : `${count} customers, all of them upset`}
      </h2>
      <p>
        You’re {agent.name}. Pick anybody from the inbox and start the recovery beside the
        conversation; it says what to do next until the case is closed.
      </p>
      <p>
        <a href="#FW-2101">Ana</a> is on the phone about a third lost day.{' '}
        <a href="#FW-2105">Walter</a> was promised something before. <a href="#FW-2111">Dean</a> is
        threatening a colleague.
      </p>
      <p>
        Every customer and company is invented.{' '}
        {sessionNow()
          ? 'Recoveries are kept on this machine, where your colleague sees them as they happen.'
          : 'What you type stays in this browser.'}
      </p>
    </div>
  )
}
