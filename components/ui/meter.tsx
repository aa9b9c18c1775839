import { useId } from 'preact/hooks';

interface MeterProps {
  value: number;
  max: number;
  /** What is measured, with its numbers: "Đã có 2/3 giấy tờ bắt buộc". */
  label: string;
}

/** How much of something is there: words and a bar. Nothing is running, so there is nothing to cancel. */
export function Meter({ value, max, label }: MeterProps) {
  const id = useId();
  return (
    <div class="meter">
      <span id={id} role="status">
        {label}
      </span>
      <meter aria-labelledby={id} min={0} max={max} value={value} />
    </div>
  );
}
