import { saidTime } from '../kept/clock'
import { useKept } from '../kept/kept'
import { setDone, tasks, type Task } from './tasks'

function Item({ task }: { task: Task }) {
  return (
    <li className="task" data-done={task.done || undefined}>
      <label className="task-tick">
        <input
          type="checkbox"
          checked={task.done}
          onChange={(event) => setDone(task.id, event.target.checked)}
        />
        <span dir="auto">{task.what}</span>
      </label>
      <p className="task-facts">
        <a href={`#${task.ticket}`}>{task.ticket}</a>
        <span>{task.owner}</span>
        {task.due ? <time dateTime={task.due}>{saidTime(task.due)}</time> : <span>no date</span>}
      </p>
    </li>
  )
}

/** What recoveries put on the desk's own list. Keeping a promise is recorded in the case, not here. */
export function TaskList() {
  const all = useKept(tasks)
  return (
    <section className="side-body" aria-labelledby="tasks-title">
      <h2 id="tasks-title" className="side-title">
        Tasks
      </h2>
      {all.length === 0 ? (
        <p className="empty">Nothing here. A promise made in a recovery can be put on this list.</p>
      ) : (
        <ul className="cards">
          {all.map((task) => (
            <Item key={task.id} task={task} />
          ))}
        </ul>
      )}
    </section>
  )
}
