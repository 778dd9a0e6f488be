%{ for n in names ~}
server ${n}:${port}
%{ endfor ~}
end
