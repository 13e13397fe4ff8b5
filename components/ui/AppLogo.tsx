import './AppLogo.css';

/** The logo of REEx Reader: neodymium's cell of the periodic table. */
export function AppLogo() {
  return (
    <span class="AppLogo" aria-hidden="true">
      <span class="number">60</span>
      <span class="symbol">Nd</span>
    </span>
  );
}
