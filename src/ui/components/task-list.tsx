import { Icon } from './icon.tsx'
import { Tag } from './tag.tsx'

type Task = {
  title: string
  /** Absent while it can't be done yet. */
  href?: string | undefined
  hint?: string | undefined
  status: string
  done?: boolean | undefined
}

/** What is to be done, in several sittings. */
export const TaskList = ({ tasks }: { tasks: Task[] }) => (
  <ul class="torg-tasks">
    {tasks.map(task => (
      <li key={task.title}>
        <div>
          {task.href ? (
            <a class="ds-link" href={task.href}>
              {task.title}
            </a>
          ) : (
            <span>{task.title}</span>
          )}
          {task.hint ? <p class="torg-hint">{task.hint}</p> : null}
        </div>
        {task.done ? (
          <span class="torg-task-done">
            <Icon name="check" />
            {task.status}
          </span>
        ) : (
          <Tag tone={task.href ? 'info' : 'neutral'}>{task.status}</Tag>
        )}
      </li>
    ))}
  </ul>
)
