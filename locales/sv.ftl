# User-facing words, Swedish.

# The web page
html-skip = Hoppa till innehållet
html-contents = Innehåll
html-chart-in-words = Diagrammet i ord
html-diary = Diarienummer { $number }
html-notice-info = Information:
html-notice-warning = Observera:
html-note = Not { $mark }
html-note-back = Tillbaka från not { $mark }
