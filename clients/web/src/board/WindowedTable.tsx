import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";

export interface Column<Row> {
  readonly name: string;
  readonly title?: string;
  /** In place of the name on top. */
  readonly head?: ComponentChildren;
  readonly number?: boolean;
  /** In percent of the table. */
  readonly width: number;
  readonly cell: (row: Row) => ComponentChildren;
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly open?: (row: Row) => void;
  readonly selectedId?: string | undefined;
  readonly short?: boolean;
  /** As high as the window allows. */
  readonly tall?: boolean;
  /** While a pointer or the focus is inside, rows must not move. */
  readonly inside?: (inside: boolean) => void;
}

const ROW_PX = 32;
const BEYOND = 10;
const WINDOW_ROWS = 40;

/** A table of any length of which only the rows in sight are drawn; a click acts on the row that was pressed. */
export function WindowedTable<Row>(props: Props<Row>) {
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const pressed = useRef<string | undefined>(undefined);
  const first = Math.max(0, Math.min(Math.floor(top / ROW_PX) - BEYOND, props.rows.length - WINDOW_ROWS));
  const shown = props.rows.slice(first, first + WINDOW_ROWS);
  const go = (to: number) => {
    const at = Math.max(0, Math.min(props.rows.length - 1, to));
    setFocused(at);
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`[aria-rowindex="${at + 2}"]`)?.focus(),
    );
  };
  const keys = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: focused + 1,
      ArrowUp: focused - 1,
      Home: 0,
      End: props.rows.length - 1,
    };
    const to = steps[event.key];
    const row = props.rows[focused];
    if (to !== undefined) {
      event.preventDefault();
      go(to);
    } else if (event.key === "Enter" && row !== undefined) {
      props.open?.(row);
    }
  };
  // Where rows were sorted anew between press and release, the click is told of another row, or of none: the press counts.
  const click = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest("tr") : null;
    const id = pressed.current ?? shown[Number(row?.getAttribute("aria-rowindex") ?? 0) - first - 2];
    pressed.current = undefined;
    const meant = typeof id === "string" ? props.rows.find((one) => props.idOf(one) === id) : id;
    if (meant !== undefined) {
      props.open?.(meant);
    }
  };
  return (
    <div
      class={`scroller${props.short === true ? " short" : ""}${props.tall === true ? " tall" : ""}`}
      style={{ height: `${(props.rows.length + 1) * ROW_PX + 2}px` }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onPointerEnter={() => props.inside?.(true)}
      onPointerLeave={(event) => props.inside?.(event.currentTarget.contains(document.activeElement))}
      onFocusIn={() => props.inside?.(true)}
      onFocusOut={(event) => props.inside?.(event.currentTarget.matches(":hover"))}
      tabIndex={props.open === undefined ? 0 : -1}
    >
      <table aria-label={props.label} aria-rowcount={props.rows.length + 1}>
        <colgroup>
          {props.columns.map((column) => (
            <col key={column.name} style={{ width: `${column.width}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {props.columns.map((column) => (
              <th key={column.name} scope="col" class={column.number === true ? "number" : ""} title={column.title ?? column.name}>
                {column.head ?? column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={keys} onClick={click}>
          <Space rows={first} columns={props.columns.length} />
          {shown.map((row, at) => {
            const id = props.idOf(row);
            return (
              <tr
                key={id}
                aria-rowindex={first + at + 2}
                aria-selected={props.open === undefined ? undefined : props.selectedId === id}
                class={props.open === undefined ? "" : "open"}
                tabIndex={props.open === undefined ? undefined : first + at === Math.min(focused, props.rows.length - 1) ? 0 : -1}
                onFocus={() => setFocused(first + at)}
                onPointerDown={() => (pressed.current = id)}
              >
                {props.columns.map((column) => (
                  <td key={column.name} class={column.number === true ? "number" : ""}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Space rows={props.rows.length - first - shown.length} columns={props.columns.length} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are not drawn, so that the scroll bar tells the truth. */
function Space({ rows, columns }: { rows: number; columns: number }) {
  return rows <= 0 ? null : (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height: `${rows * ROW_PX}px`, padding: "0", border: "0" }} />
    </tr>
  );
}
