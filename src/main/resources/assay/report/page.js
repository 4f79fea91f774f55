
'use strict';
// Saves what a chart shows. The page says everything without this.
(function () {
  function save(name, blob) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }
  function drawing(svg) {
    return new Blob([new XMLSerializer().serializeToString(svg)], {type: 'image/svg+xml'});
  }
  function picture(svg, name) {
    const box = svg.viewBox.baseVal, times = 3, image = new Image(), address = URL.createObjectURL(drawing(svg));
    image.onload = function () {
      const canvas = document.createElement('canvas'), pen = canvas.getContext('2d');
      canvas.width = box.width * times;
      canvas.height = box.height * times;
      pen.fillStyle = 'white';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      URL.revokeObjectURL(address);
      canvas.toBlob(function (blob) { save(name, blob); }, 'image/png');
    };
    image.src = address;
  }
  function quoted(text) {
    return /[",\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  }
  function rows(table) {
    return Array.from(table.rows, function (row) {
      return Array.from(row.cells, function (cell) {
        const exact = cell.dataset.v ?? cell.dataset.h ?? cell.textContent.trim();
        return exact.split('|').map(quoted).join(',');
      }).join(',');
    }).join('\r\n') + '\r\n';
  }
  for (const figure of document.querySelectorAll('figure[data-name]')) {
    const name = figure.dataset.name, svg = figure.querySelector('svg[role]'), table = figure.querySelector('table');
    const tools = document.createElement('div');
    tools.className = 'tools';
    function tool(words, act) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words;
      button.setAttribute('aria-label', words + ': ' + figure.querySelector('.caption').textContent);
      button.addEventListener('click', act);
      tools.append(button);
    }
    if (svg) {
      tool('Save SVG', function () { save(name + '.svg', drawing(svg)); });
      tool('Save PNG', function () { picture(svg, name + '.png'); });
    }
    if (table) {
      tool('Save CSV', function () { save(name + '.csv', new Blob([rows(table)], {type: 'text/csv'})); });
    }
    figure.querySelector('summary').after(tools);
  }
})();
